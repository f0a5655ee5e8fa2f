-- What was erased, by marks that nothing can be read from; see io.beseda.support.erasure.
CREATE TABLE erased_id (
    account_id bigint      NOT NULL,
    mark       uuid        NOT NULL,
    erased_at  timestamptz NOT NULL,
    PRIMARY KEY (mark, account_id)
);
CREATE INDEX erased_id_age ON erased_id (account_id, erased_at);

-- Erasures of clients, and who asked for them: the record of them, so it names nobody else and is never deleted.
CREATE TABLE client_erasures (
    id                uuid        PRIMARY KEY,
    account_id        bigint      NOT NULL REFERENCES accounts,
    contact_id        bigint      NOT NULL,
    requested_by      bigint      NOT NULL,
    requested_by_name text        NOT NULL,
    requested_at      timestamptz NOT NULL,
    leads             integer     NOT NULL,
    -- Of the CRM, leads and all.
    records           integer     NOT NULL,
    -- What the service of conversations has deleted, as it said when it was done.
    conversations     integer,
    messages          bigint,
    files             bigint,
    finished_at       timestamptz,
    UNIQUE (account_id, contact_id),
    CHECK ((conversations IS NULL) = (finished_at IS NULL))
);
CREATE INDEX client_erasures_of_account ON client_erasures (account_id, requested_at);
