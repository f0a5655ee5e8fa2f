-- Files that were uploaded, and where they were sent. The file itself is in the file store, under the account and the id.
CREATE TABLE attachment (
    account_id      bigint      NOT NULL,
    id              uuid        NOT NULL,
    -- Who uploaded it, and alone may send it: visitor:<id> or operator:<id>.
    owner           text        NOT NULL CHECK (owner ~ '^(visitor|operator):'),
    name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 255),
    content_type    text        NOT NULL,
    size            bigint      NOT NULL CHECK (size > 0),
    width           integer,
    height          integer,
    thumbnail       boolean     NOT NULL,
    sha256          bytea       NOT NULL CHECK (length(sha256) = 32),
    uploaded_at     timestamptz NOT NULL,
    -- Where it was sent; neither while it was not.
    conversation_id uuid,
    sequence        bigint,
    PRIMARY KEY (id, account_id),
    CHECK ((width IS NULL) = (height IS NULL)),
    CHECK ((conversation_id IS NULL) = (sequence IS NULL))
);

-- The limits of an owner, and of an account's day.
CREATE INDEX attachment_of_owner ON attachment (account_id, owner, uploaded_at);
CREATE INDEX attachment_of_day ON attachment (account_id, uploaded_at);

-- What is deleted because it was never sent.
CREATE INDEX attachment_unsent ON attachment (uploaded_at) WHERE conversation_id IS NULL;

-- What the attachments of a message are called never changes, so that history is read from one table.
ALTER TABLE message ADD COLUMN attachments jsonb;
ALTER TABLE message DROP CONSTRAINT message_text_check;
ALTER TABLE message ADD CONSTRAINT message_text_check
    CHECK (char_length(text) <= 4000 AND (char_length(text) > 0 OR attachments IS NOT NULL));
