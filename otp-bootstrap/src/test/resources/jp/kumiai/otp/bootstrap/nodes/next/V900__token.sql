-- Tables of a version to come, for RollingRestartIT: what a version may do to them while nodes of this one serve.
ALTER TABLE token ADD COLUMN next_note VARCHAR;
ALTER TABLE token ADD COLUMN next_count INTEGER DEFAULT 0 NOT NULL;
