-- For an index over account and words at once, so that an account is searched as fast among many as alone. Comes with
-- PostgreSQL; the owner of a database may install it.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- The words of messages, written by a consumer of conversation-events.v1 and not on a message's way: it may be behind, and can be
-- filled anew from the topic.
CREATE TABLE message_search (
    account_id         bigint      NOT NULL,
    conversation_id    uuid        NOT NULL,
    sequence           bigint      NOT NULL,
    message_created_at timestamptz NOT NULL,
    document           tsvector    NOT NULL,
    PRIMARY KEY (account_id, conversation_id, sequence)
);

CREATE INDEX message_search_newest ON message_search (account_id, message_created_at, conversation_id, sequence);
CREATE INDEX message_search_document ON message_search USING gin (account_id, document);
