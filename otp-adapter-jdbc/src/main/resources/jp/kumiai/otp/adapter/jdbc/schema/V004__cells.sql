-- SQL common to H2 and PostgreSQL, as in V001. Nodes of the version before may run beside these.

-- One row: what tells this database from those of other cells.
CREATE TABLE cell (
    cell_id UUID NOT NULL,
    CONSTRAINT cell_key PRIMARY KEY (cell_id)
);
INSERT INTO cell (cell_id) VALUES (gen_random_uuid());

-- A contract that left for another cell. It has an end when it was delivered or taken back.
CREATE TABLE departure (
    contract_no  VARCHAR(20) NOT NULL,
    departure_id UUID        NOT NULL,
    to_cell      UUID        NOT NULL,
    -- the last month that was debited here, if there was any
    fee_month    DATE,
    left_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    row_counts   VARCHAR     NOT NULL,
    digest       VARCHAR(64) NOT NULL,
    ended_as     VARCHAR(20),
    CONSTRAINT departure_key PRIMARY KEY (contract_no, departure_id)
);

-- What left with it, until it has an end.
CREATE TABLE departed_row (
    departure_id UUID        NOT NULL,
    position     BIGINT      NOT NULL,
    -- whether it was found after the contract had left
    late         BOOLEAN     NOT NULL,
    kind         VARCHAR(30) NOT NULL,
    content      VARCHAR     NOT NULL,
    CONSTRAINT departed_row_key PRIMARY KEY (departure_id, position)
);

-- Tokens that are in another cell now: their numbers are taken here too.
CREATE TABLE departed_token (
    serial_no    VARCHAR(12) NOT NULL,
    departure_id UUID        NOT NULL,
    CONSTRAINT departed_token_key PRIMARY KEY (serial_no)
);
CREATE INDEX departed_token_departure ON departed_token (departure_id);

-- What was decided here about departures of other cells, each once and for all.
CREATE TABLE arrival (
    departure_id UUID        NOT NULL,
    contract_no  VARCHAR(20) NOT NULL,
    from_cell    UUID        NOT NULL,
    -- empty when it arrived
    refusal      VARCHAR(30),
    decided_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT arrival_key PRIMARY KEY (departure_id)
);

-- With which departure an event came from another cell; empty for what happened here. Reports count what happened here.
ALTER TABLE audit_event ADD COLUMN arrival_id UUID;

-- The same of a debit that another cell has booked, zero for one of the books here. It is the contract's, and of no
-- month's books here.
ALTER TABLE debit ADD COLUMN arrival_id UUID DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL;
DROP INDEX debit_number;
CREATE UNIQUE INDEX debit_number ON debit (fee_month, debit_no, arrival_id);
