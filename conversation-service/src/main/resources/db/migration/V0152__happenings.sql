-- What was done with a conversation between its messages. Of visitors only their being one is kept, as with messages.
CREATE TABLE happening (
    account_id      bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    at              timestamptz NOT NULL,
    id              uuid        NOT NULL,
    after_sequence  bigint      NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('assigned', 'finished', 'reopened')),
    -- Nobody in particular reopens: a message does.
    by_type         text        CHECK (by_type IN ('visitor', 'operator')),
    by_operator     bigint,
    by_name         text        CHECK (char_length(by_name) <= 255),
    -- To whom it was assigned; null for nobody.
    assignee        bigint,
    assignee_name   text        CHECK (char_length(assignee_name) <= 255),
    PRIMARY KEY (account_id, conversation_id, at, id),
    CHECK ((kind = 'reopened') = (by_type IS NULL)),
    CHECK ((by_type = 'operator') = (by_operator IS NOT NULL)),
    CHECK ((assignee IS NULL) = (assignee_name IS NULL))
);
