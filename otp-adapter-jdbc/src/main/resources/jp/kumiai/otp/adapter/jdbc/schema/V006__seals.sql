-- SQL common to H2 and PostgreSQL, as in V001. Nodes of the version before may run beside these: what they write has its
-- instant by default.

-- When an event was recorded, by the clock of the database, which is one for all nodes. It is the start of the transaction,
-- and never of the event's own time. What was recorded before there was this column has an instant before all others.
ALTER TABLE audit_event ADD COLUMN recorded_at TIMESTAMP(6) WITH TIME ZONE
    DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00' NOT NULL;
ALTER TABLE audit_event ALTER COLUMN recorded_at SET DEFAULT CURRENT_TIMESTAMP;

-- Events come at its end, in the order of their instants, and whoever seals reads them in that order.
CREATE INDEX audit_event_recorded_at ON audit_event (recorded_at);

-- One row: since when the trail is sealed. A minute ago, since a transaction that waits for this one began before it.
CREATE TABLE audit_sealing (
    -- always 1
    position  SMALLINT NOT NULL,
    begins_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT audit_sealing_key PRIMARY KEY (position),
    CONSTRAINT audit_sealing_is_one CHECK (position = 1)
);
INSERT INTO audit_sealing (position, begins_at) VALUES (1, CURRENT_TIMESTAMP - INTERVAL '1' MINUTE);

-- Append only. Each covers the events recorded from since_at, inclusive, to until_at, exclusive.
CREATE TABLE audit_seal (
    seal_no        BIGINT      NOT NULL,
    since_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    until_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    events         BIGINT      NOT NULL,
    oldest_at      TIMESTAMP(6) WITH TIME ZONE,
    digest         VARCHAR(64) NOT NULL,
    removed_before TIMESTAMP(6) WITH TIME ZONE,
    mac            VARCHAR(64) NOT NULL,
    CONSTRAINT audit_seal_key PRIMARY KEY (seal_no)
);
