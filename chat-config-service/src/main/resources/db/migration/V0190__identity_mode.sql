ALTER TABLE online_chat
    ADD COLUMN identity_mode text NOT NULL DEFAULT 'signed' CHECK (identity_mode IN ('signed', 'unguessable'));

-- In which form chats were published last: one row.
CREATE TABLE published_form (
    one  boolean PRIMARY KEY CHECK (one),
    form text NOT NULL
);

-- Chats that are to be published anew, at the next start.
CREATE TABLE unpublished_online_chat (
    account_id     bigint NOT NULL,
    online_chat_id uuid   PRIMARY KEY REFERENCES online_chat (id) ON DELETE CASCADE
);
