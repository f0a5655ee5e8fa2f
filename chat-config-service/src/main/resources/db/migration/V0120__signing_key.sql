CREATE TABLE signing_key (
    id              text           PRIMARY KEY CHECK (id ~ '^[a-z2-7]{16}$'),
    account_id      bigint         NOT NULL CHECK (account_id > 0),
    online_chat_id  uuid           NOT NULL REFERENCES online_chat (id) ON DELETE CASCADE,
    name            text           NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    algorithm       text           NOT NULL CHECK (algorithm IN ('HS256', 'RS256', 'ES256')),
    material        bytea,
    fingerprint     text           NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    created_at      timestamptz(3) NOT NULL,
    created_by_id   bigint         NOT NULL,
    created_by_name text           NOT NULL,
    revoked_at      timestamptz(3),
    -- A revoked key can check nothing any more.
    CHECK ((material IS NULL) = (revoked_at IS NOT NULL))
);

CREATE INDEX signing_key_of_chat ON signing_key (online_chat_id, created_at);
