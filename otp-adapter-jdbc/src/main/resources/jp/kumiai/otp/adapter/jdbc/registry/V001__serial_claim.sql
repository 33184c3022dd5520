-- SQL common to H2 and PostgreSQL. A database of its own, which all cells see, and only whoever takes tokens in or moves
-- a contract: no login needs it.

CREATE TABLE serial_claim (
    serial_no  VARCHAR(12) NOT NULL,
    cell_id    UUID        NOT NULL,
    claimed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT serial_claim_key PRIMARY KEY (serial_no)
);
CREATE INDEX serial_claim_cell ON serial_claim (cell_id, serial_no);
