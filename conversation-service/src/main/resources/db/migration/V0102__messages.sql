-- No foreign keys: a message is only written under the lock of its conversation's row, and a check per message would cost
-- more than its insert.
CREATE TABLE message (
    account_id        bigint      NOT NULL,
    conversation_id   uuid        NOT NULL,
    sequence          bigint      NOT NULL CHECK (sequence > 0),
    id                uuid        NOT NULL,
    -- The visitor whose conversation it is, whoever the author is.
    visitor_id        uuid        NOT NULL,
    client_message_id uuid        NOT NULL,
    author_type       text        NOT NULL CHECK (author_type IN ('visitor', 'operator')),
    operator_id       bigint,
    author_name       text        CHECK (char_length(author_name) <= 255),
    text              text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
    created_at        timestamptz NOT NULL,
    PRIMARY KEY (account_id, conversation_id, sequence),
    -- The only real deduplication. By visitor, not by conversation: a message that is delivered again after its
    -- conversation was finished must be recognised before it starts another one.
    UNIQUE (account_id, visitor_id, client_message_id),
    CHECK ((author_type = 'operator') = (operator_id IS NOT NULL))
);
