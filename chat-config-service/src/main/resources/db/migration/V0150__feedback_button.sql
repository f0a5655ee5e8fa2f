-- What `/api/v4/website_buttons` calls a button by.
CREATE SEQUENCE feedback_button_source_id AS bigint START WITH 100001;

CREATE TABLE feedback_button (
    id                uuid           PRIMARY KEY,
    account_id        bigint         NOT NULL CHECK (account_id > 0),
    version           bigint         NOT NULL CHECK (version > 0),
    name              text           NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    color             text           NOT NULL CHECK (color ~ '^#[0-9a-f]{6}$'),
    position          text           NOT NULL CHECK (position IN ('bottom-right', 'bottom-left')),
    online_chat_id    uuid           REFERENCES online_chat,
    channels          jsonb          NOT NULL CHECK (jsonb_array_length(channels) <= 10),
    source_id         bigint         NOT NULL DEFAULT nextval('feedback_button_source_id') UNIQUE,
    pipeline_id       bigint         CHECK (pipeline_id > 0),
    placement_origins text[]         NOT NULL CHECK (cardinality(placement_origins) <= 10),
    embedded_in_app   boolean        NOT NULL,
    -- From the sequence that online chats take theirs from.
    button_id         bigint         NOT NULL UNIQUE,
    web_hash          text           NOT NULL UNIQUE CHECK (web_hash ~ '^[0-9a-f]{64}$'),
    app_hash          text           NOT NULL UNIQUE CHECK (app_hash ~ '^[0-9a-f]{64}$'),
    created_at        timestamptz(3) NOT NULL,
    updated_at        timestamptz(3) NOT NULL,
    deleted_at        timestamptz(3),
    CHECK (app_hash <> web_hash)
);

CREATE INDEX feedback_button_by_name ON feedback_button (account_id, name, id) WHERE deleted_at IS NULL;
