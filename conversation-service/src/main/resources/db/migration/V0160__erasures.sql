-- What was erased, by marks that nothing can be read from; see io.beseda.support.erasure.
CREATE TABLE erased_id (
    account_id bigint      NOT NULL,
    mark       uuid        NOT NULL,
    erased_at  timestamptz NOT NULL,
    PRIMARY KEY (mark, account_id)
);
CREATE INDEX erased_id_age ON erased_id (account_id, erased_at);

-- Erasures of clients. Of a finished one only the numbers are left.
CREATE TABLE erasure (
    account_id       bigint      NOT NULL,
    id               uuid        NOT NULL,
    contact_id       bigint      NOT NULL,
    visitor_ids      uuid[]      NOT NULL,
    conversation_ids uuid[]      NOT NULL,
    erased_at        timestamptz NOT NULL,
    conversations    integer     NOT NULL,
    messages         bigint      NOT NULL DEFAULT 0,
    files            bigint      NOT NULL DEFAULT 0,
    finished_at      timestamptz,
    PRIMARY KEY (id, account_id)
);
CREATE INDEX erasure_unfinished ON erasure (id) WHERE finished_at IS NULL;

-- The files of a conversation: to be exported, and deleted when it is gone.
CREATE INDEX attachment_of_conversation ON attachment (account_id, conversation_id) WHERE conversation_id IS NOT NULL;
