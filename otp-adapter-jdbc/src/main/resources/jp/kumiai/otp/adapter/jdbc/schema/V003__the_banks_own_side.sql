-- SQL common to H2 and PostgreSQL, as in V001. Nodes of earlier versions must not run beside this one: they would lend
-- tokens without a loan, and so without a fee.

-- 代表口座: all of these or none
ALTER TABLE contract ADD COLUMN bank_code VARCHAR(4);
ALTER TABLE contract ADD COLUMN branch_code VARCHAR(3);
ALTER TABLE contract ADD COLUMN account_kind VARCHAR(20);
ALTER TABLE contract ADD COLUMN account_no VARCHAR(7);
ALTER TABLE contract ADD COLUMN account_holder VARCHAR(30);

-- The contract number in bytes: contracts are gone through in their order, which is one and the same everywhere, while
-- text is sorted as the database was told to when it was made.
ALTER TABLE contract ADD COLUMN order_key BYTEA;
UPDATE contract SET order_key = CAST(contract_no AS BYTEA);
ALTER TABLE contract ALTER COLUMN order_key SET NOT NULL;
CREATE UNIQUE INDEX contract_order_key ON contract (order_key);

-- Serial numbers in a list are separated by blanks.
CREATE TABLE application (
    contract_no     VARCHAR(20) NOT NULL,
    application_no  VARCHAR(20) NOT NULL,
    kind            VARCHAR(20) NOT NULL,
    reason          VARCHAR(20),
    tokens          INTEGER     NOT NULL,
    devices         VARCHAR     NOT NULL,
    requested_start DATE,
    received_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state           VARCHAR(20) NOT NULL,
    start_date      DATE,
    -- the booked fee: all of these or none
    fee_devices     INTEGER,
    fee_yen         BIGINT,
    fee_at          TIMESTAMP(6) WITH TIME ZONE,
    allocated       VARCHAR     NOT NULL,
    -- the shipment: both of these or none
    sent_on         DATE,
    mail_no         VARCHAR(13),
    version         BIGINT      NOT NULL,
    CONSTRAINT application_key PRIMARY KEY (contract_no, application_no)
);

-- for the lists of what waits in a state, from its beginning
CREATE INDEX application_state ON application (state, received_at);

-- What is due in a month follows from these rows, so they stay when the device is back.
CREATE TABLE loan (
    contract_no VARCHAR(20) NOT NULL,
    serial_no   VARCHAR(12) NOT NULL,
    lent_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    start_date  DATE        NOT NULL,
    expires_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- both of these or none
    ended_at    TIMESTAMP(6) WITH TIME ZONE,
    ended_as    VARCHAR(20),
    version     BIGINT      NOT NULL,
    CONSTRAINT loan_key PRIMARY KEY (contract_no, serial_no, lent_at)
);

-- Until now nobody noted when a device was sent; it was meant to count from the start of its contract.
INSERT INTO loan (contract_no, serial_no, lent_at, start_date, expires_at, version)
SELECT t.contract_no,
       t.serial_no,
       CAST(CAST(c.start_date AS VARCHAR) || ' 00:00:00+09:00' AS TIMESTAMP(6) WITH TIME ZONE),
       c.start_date,
       t.expires_at,
       1
  FROM token t
  JOIN contract c ON c.contract_no = t.contract_no
 WHERE t.device = 'ON_LOAN' AND t.kind = 'HARDWARE';

-- A month is the first of its days. What a debit consists of is text, a line for each line; its sums are there for
-- reports, which read one month by the index of its numbers.
CREATE TABLE debit (
    contract_no    VARCHAR(20) NOT NULL,
    fee_month      DATE        NOT NULL,
    debit_no       BIGINT      NOT NULL,
    debit_day      DATE        NOT NULL,
    bank_code      VARCHAR(4),
    branch_code    VARCHAR(3),
    account_kind   VARCHAR(20),
    account_no     VARCHAR(7),
    account_holder VARCHAR(30),
    new_code       VARCHAR(10) NOT NULL,
    lines          VARCHAR     NOT NULL,
    monthly_yen    BIGINT      NOT NULL,
    reissue_yen    BIGINT      NOT NULL,
    carried_yen    BIGINT      NOT NULL,
    state          VARCHAR(20) NOT NULL,
    settled_at     TIMESTAMP(6) WITH TIME ZONE,
    unpaid_reason  VARCHAR(20),
    carried_into   DATE,
    version        BIGINT      NOT NULL,
    CONSTRAINT debit_key PRIMARY KEY (contract_no, fee_month)
);

CREATE UNIQUE INDEX debit_number ON debit (fee_month, debit_no);
-- for what a contract has not paid, however many debits it has had
CREATE INDEX debit_state ON debit (contract_no, state);

CREATE TABLE fee_run (
    fee_month  DATE   NOT NULL,
    since_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    opened_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    debit_day  DATE   NOT NULL,
    -- the last contract that is done
    reached_no VARCHAR(20),
    contracts  BIGINT NOT NULL,
    debits     BIGINT NOT NULL,
    total_yen  BIGINT NOT NULL,
    closed_at  TIMESTAMP(6) WITH TIME ZONE,
    version    BIGINT NOT NULL,
    CONSTRAINT fee_run_key PRIMARY KEY (fee_month)
);

CREATE TABLE staff_member (
    staff_id           VARCHAR(32) NOT NULL,
    name               VARCHAR     NOT NULL,
    staff_role         VARCHAR(30) NOT NULL,
    password_hash      VARCHAR     NOT NULL,
    password_failures  INTEGER     NOT NULL,
    password_failed_at TIMESTAMP(6) WITH TIME ZONE,
    blocked            BOOLEAN     NOT NULL,
    session_epoch      INTEGER     NOT NULL,
    version            BIGINT      NOT NULL,
    CONSTRAINT staff_member_key PRIMARY KEY (staff_id)
);

CREATE TABLE staff_session (
    -- SHA-256 of the session ID; the ID itself is never stored
    session_key  VARCHAR(64) NOT NULL,
    staff_id     VARCHAR(32) NOT NULL,
    epoch        INTEGER     NOT NULL,
    opened_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT staff_session_pk PRIMARY KEY (session_key)
);

-- for what is in stock, the first to expire first; an accepted code changes none of these columns
CREATE INDEX token_stock ON token (device, expires_at, serial_no);
