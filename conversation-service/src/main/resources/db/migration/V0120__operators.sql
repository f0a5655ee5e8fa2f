-- What this service knows of an account's users, kept from users.v1: whom a conversation can be given to.
CREATE TABLE operator (
    account_id bigint  NOT NULL,
    id         bigint  NOT NULL,
    version    bigint  NOT NULL,
    name       text    NOT NULL,
    active     boolean NOT NULL,
    -- By id first: a tombstone names nothing else.
    PRIMARY KEY (id, account_id)
);

CREATE INDEX operator_active ON operator (account_id) WHERE active;
