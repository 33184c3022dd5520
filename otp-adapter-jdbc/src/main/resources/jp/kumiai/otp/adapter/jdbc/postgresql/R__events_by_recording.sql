-- PostgreSQL only. Events lie in the table in the order in which they were recorded, nearly, so it is enough to know of
-- each stretch of it from when to when it is: an event costs no entry of its own. The server summarises a stretch when it
-- is full (autovacuum); what is not summarised yet is looked through.
CREATE INDEX IF NOT EXISTS audit_event_recorded_at ON audit_event
    USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);
