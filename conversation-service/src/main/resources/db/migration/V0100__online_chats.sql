-- What this service knows of an online chat, kept from online-chats.v1. A deleted chat stays, marked: its conversations still
-- show its name, and a snapshot that is read again must not bring it back.
CREATE TABLE online_chat (
    account_id        bigint  NOT NULL,
    id                uuid    NOT NULL,
    version           bigint  NOT NULL,
    name              text    NOT NULL,
    conversation_mode text    NOT NULL CHECK (conversation_mode IN ('one-active', 'multiple')),
    deleted           boolean NOT NULL DEFAULT false,
    -- By id first: a tombstone names nothing else.
    PRIMARY KEY (id, account_id)
);
