CREATE TABLE note (
    account_id      bigint      NOT NULL,
    -- Given by its author's client: a repeated one is recognised.
    id              uuid        NOT NULL,
    conversation_id uuid        NOT NULL,
    after_sequence  bigint      NOT NULL,
    operator_id     bigint      NOT NULL,
    author_name     text        NOT NULL CHECK (char_length(author_name) <= 255),
    text            text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (id, account_id)
);

CREATE INDEX note_of_conversation ON note (account_id, conversation_id, created_at, id);
