-- SQL common to H2 and PostgreSQL, as in V001. What rows of V001 do not have yet they get here, so that they are read as
-- before. The defaults stay: until every node is a new one, the old ones insert tokens and sessions too.

ALTER TABLE token ADD COLUMN kind VARCHAR(20) DEFAULT 'HARDWARE' NOT NULL;
-- the first of two consecutive codes and until when the second is taken as such; both of them or none
ALTER TABLE token ADD COLUMN pending_first_step BIGINT;
ALTER TABLE token ADD COLUMN pending_last_chance BIGINT;

-- Nobody has a confirmation password of their own yet: until one is set, it is the login password.
ALTER TABLE banking_user ADD COLUMN confirmation_password_hash VARCHAR;
UPDATE banking_user SET confirmation_password_hash = password_hash;
ALTER TABLE banking_user ALTER COLUMN confirmation_password_hash SET NOT NULL;
ALTER TABLE banking_user ADD COLUMN confirmation_failures INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE banking_user ADD COLUMN confirmation_suspended_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE banking_user ADD COLUMN session_epoch INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE session ADD COLUMN epoch INTEGER DEFAULT 0 NOT NULL;

-- Insert only. The key is what makes a request act once.
CREATE TABLE handled_request (
    contract_no VARCHAR(20) NOT NULL,
    login_id    VARCHAR(32) NOT NULL,
    request_id  VARCHAR(64) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    answer      VARCHAR     NOT NULL,
    answered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT handled_request_key PRIMARY KEY (contract_no, login_id, request_id)
);

-- for the latest events about a token, read from the end
CREATE INDEX audit_event_serial_no ON audit_event (serial_no, occurred_at, commit_id, position);
