CREATE TABLE business_card_site (
    id                uuid           PRIMARY KEY,
    account_id        bigint         NOT NULL CHECK (account_id > 0),
    version           bigint         NOT NULL CHECK (version > 0),
    name              text           NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    -- A page's address says nothing of its account. Deleted sites keep theirs: they can be restored.
    slug              text           NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 40),
    online_chat_id    uuid           REFERENCES online_chat,
    draft             jsonb          NOT NULL,
    published         jsonb,
    published_at      timestamptz(3),
    placement_origins text[]         NOT NULL CHECK (cardinality(placement_origins) <= 10),
    embedded_in_app   boolean        NOT NULL,
    -- From the sequence that online chats take theirs from.
    button_id         bigint         NOT NULL UNIQUE,
    web_hash          text           NOT NULL UNIQUE CHECK (web_hash ~ '^[0-9a-f]{64}$'),
    app_hash          text           NOT NULL UNIQUE CHECK (app_hash ~ '^[0-9a-f]{64}$'),
    created_at        timestamptz(3) NOT NULL,
    updated_at        timestamptz(3) NOT NULL,
    deleted_at        timestamptz(3),
    CHECK ((published IS NULL) = (published_at IS NULL)),
    CHECK (app_hash <> web_hash)
);

CREATE INDEX business_card_site_by_name ON business_card_site (account_id, name, id) WHERE deleted_at IS NULL;

ALTER TABLE settings_change
    DROP CONSTRAINT settings_change_action_check,
    ADD CONSTRAINT settings_change_action_check
        CHECK (action IN ('created', 'changed', 'deleted', 'restored', 'published', 'unpublished'));
