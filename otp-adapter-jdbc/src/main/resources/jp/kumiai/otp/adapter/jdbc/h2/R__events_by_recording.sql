-- H2 only; PostgreSQL has an index for this that costs next to nothing.
CREATE INDEX IF NOT EXISTS audit_event_recorded_at ON audit_event (recorded_at);
