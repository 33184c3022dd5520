-- SQL common to H2 and PostgreSQL, as in V001. Nodes of the version before may run beside these; they do not look here.

-- One row, written by the first node that opens the database: by what it knows the key again that sealed the seeds here.
CREATE TABLE seed_key (
    -- always 1, so that of two nodes that start at once one is the first
    position SMALLINT    NOT NULL,
    key_name VARCHAR(64) NOT NULL,
    mark     VARCHAR(64) NOT NULL,
    CONSTRAINT seed_key_key PRIMARY KEY (position),
    CONSTRAINT seed_key_is_one CHECK (position = 1)
);
