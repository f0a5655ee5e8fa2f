-- The operator who takes care of a conversation; no row means nobody. Apart from the conversation, whose row is rewritten with
-- every message.
CREATE TABLE conversation_assignee (
    account_id      bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    operator_id     bigint      NOT NULL,
    name            text        NOT NULL CHECK (char_length(name) <= 255),
    at              timestamptz NOT NULL,
    PRIMARY KEY (account_id, conversation_id)
);
