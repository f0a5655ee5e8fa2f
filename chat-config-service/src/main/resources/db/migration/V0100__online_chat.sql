-- Ids of embed scripts are unique over all accounts: a page names a chat by nothing else.
CREATE SEQUENCE button_id AS bigint START WITH 1000001;

CREATE TABLE online_chat (
    id                uuid           PRIMARY KEY,
    account_id        bigint         NOT NULL CHECK (account_id > 0),
    version           bigint         NOT NULL CHECK (version > 0),
    name              text           NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    conversation_mode text           NOT NULL CHECK (conversation_mode IN ('one-active', 'multiple')),
    placement_origins text[]         NOT NULL CHECK (cardinality(placement_origins) <= 10),
    embedded_in_app   boolean        NOT NULL,
    button_id         bigint         NOT NULL DEFAULT nextval('button_id') UNIQUE,
    web_hash          text           NOT NULL UNIQUE CHECK (web_hash ~ '^[0-9a-f]{64}$'),
    app_hash          text           NOT NULL UNIQUE CHECK (app_hash ~ '^[0-9a-f]{64}$'),
    created_at        timestamptz(3) NOT NULL,
    updated_at        timestamptz(3) NOT NULL,
    CHECK (app_hash <> web_hash)
);

CREATE INDEX online_chat_by_name ON online_chat (account_id, name, id);
