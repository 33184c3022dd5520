-- SQL common to H2 and PostgreSQL. No sequences, no foreign keys: identifiers are made by the nodes, and what belongs
-- to a company carries the number of its contract in front of its key, so that a company's rows can live together.
-- The version of a row counts its writes, starting with 1; see jp.kumiai.otp.domain.version.Version.

CREATE TABLE contract (
    contract_no  VARCHAR(20) NOT NULL,
    company_name VARCHAR     NOT NULL,
    start_date   DATE        NOT NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT contract_key PRIMARY KEY (contract_no)
);

CREATE TABLE banking_user (
    contract_no               VARCHAR(20) NOT NULL,
    login_id                  VARCHAR(32) NOT NULL,
    name                      VARCHAR     NOT NULL,
    user_class                VARCHAR(20) NOT NULL,
    password_hash             VARCHAR     NOT NULL,
    password_failures         INTEGER     NOT NULL,
    password_failed_at        TIMESTAMP(6) WITH TIME ZONE,
    registration_failures     INTEGER     NOT NULL,
    registration_suspended_at TIMESTAMP(6) WITH TIME ZONE,
    token_status              VARCHAR(20) NOT NULL,
    serial_no                 VARCHAR(12),
    registered_at             TIMESTAMP(6) WITH TIME ZONE,
    revoked_at                TIMESTAMP(6) WITH TIME ZONE,
    earliest_reissue_at       TIMESTAMP(6) WITH TIME ZONE,
    version                   BIGINT      NOT NULL,
    CONSTRAINT banking_user_key PRIMARY KEY (contract_no, login_id),
    -- the look-up of a login, when nobody knows the contract yet
    CONSTRAINT banking_user_login_id UNIQUE (login_id)
);

-- A device outlives the contracts it is lent to: its key is its serial number. Only the key is indexed, so that the
-- write of an accepted code touches no index.
CREATE TABLE token (
    serial_no            VARCHAR(12) NOT NULL,
    sealed_seed          BYTEA       NOT NULL,
    algorithm            VARCHAR(10) NOT NULL,
    digits               INTEGER     NOT NULL,
    step_seconds         INTEGER     NOT NULL,
    watermark            BIGINT,
    drift                INTEGER     NOT NULL,
    consecutive_failures INTEGER     NOT NULL,
    lifetime_failures    INTEGER     NOT NULL,
    suspended_at         TIMESTAMP(6) WITH TIME ZONE,
    expires_at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    device               VARCHAR(20) NOT NULL,
    contract_no          VARCHAR(20),
    version              BIGINT      NOT NULL,
    CONSTRAINT token_key PRIMARY KEY (serial_no)
);

CREATE TABLE session (
    contract_no  VARCHAR(20) NOT NULL,
    -- SHA-256 of the session ID; the ID itself is never stored
    session_key  VARCHAR(64) NOT NULL,
    login_id     VARCHAR(32) NOT NULL,
    stage        VARCHAR(30) NOT NULL,
    opened_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT session_pk PRIMARY KEY (contract_no, session_key),
    -- the look-up of a session, when nobody knows the contract yet
    CONSTRAINT session_session_key UNIQUE (session_key)
);

-- Append only. A commit's events share its identifier, which begins with its time, and are numbered from zero.
CREATE TABLE audit_event (
    commit_id   UUID        NOT NULL,
    position    INTEGER     NOT NULL,
    occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    kind        VARCHAR(50) NOT NULL,
    actor_kind  VARCHAR(20) NOT NULL,
    actor_name  VARCHAR     NOT NULL,
    contract_no VARCHAR(20),
    serial_no   VARCHAR(12),
    facts       VARCHAR     NOT NULL,
    CONSTRAINT audit_event_key PRIMARY KEY (commit_id, position)
);
