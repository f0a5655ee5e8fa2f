-- The id is the client_id of OAuth2.
CREATE TABLE integrations (
    id                    uuid PRIMARY KEY,
    account_id            bigint NOT NULL REFERENCES accounts,
    name                  text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    redirect_uri          text NOT NULL CHECK (char_length(redirect_uri) <= 2000),
    secret_hash           bytea NOT NULL,
    -- The one before the last rotation, still valid until then.
    previous_secret_hash  bytea,
    previous_secret_until timestamptz,
    created_by_name       text NOT NULL,
    created_at            timestamptz NOT NULL,
    UNIQUE (account_id, id)
);

-- That an administrator allowed an integration to act; every code and token descends from one and ends with it.
CREATE TABLE oauth_grants (
    id             uuid PRIMARY KEY,
    account_id     bigint NOT NULL,
    integration_id uuid NOT NULL,
    user_id        bigint NOT NULL,
    user_name      text NOT NULL,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    UNIQUE (account_id, id),
    FOREIGN KEY (account_id, integration_id) REFERENCES integrations (account_id, id) ON DELETE CASCADE
);

CREATE INDEX oauth_grants_of_integration ON oauth_grants (account_id, integration_id);
CREATE INDEX oauth_grants_of_user ON oauth_grants (account_id, user_id);
CREATE INDEX oauth_grants_expiry ON oauth_grants (expires_at);

-- Used codes stay as long as they would have been valid, to recognise one that comes again.
CREATE TABLE oauth_codes (
    code_hash    bytea PRIMARY KEY,
    account_id   bigint NOT NULL,
    grant_id     uuid NOT NULL,
    redirect_uri text NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz,
    FOREIGN KEY (account_id, grant_id) REFERENCES oauth_grants (account_id, id) ON DELETE CASCADE
);

CREATE INDEX oauth_codes_of_grant ON oauth_codes (account_id, grant_id);

-- A token of a generation ends when one of a later generation is used; see io.beseda.crm.oauth/DESIGN.md.
CREATE TABLE oauth_refresh_tokens (
    token_hash bytea PRIMARY KEY,
    account_id bigint NOT NULL,
    grant_id   uuid NOT NULL,
    generation integer NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    FOREIGN KEY (account_id, grant_id) REFERENCES oauth_grants (account_id, id) ON DELETE CASCADE
);

CREATE INDEX oauth_refresh_tokens_of_grant ON oauth_refresh_tokens (account_id, grant_id, generation);

-- What must be revoked when the grant ends.
CREATE TABLE oauth_access_tokens (
    id         uuid PRIMARY KEY,
    account_id bigint NOT NULL,
    grant_id   uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    FOREIGN KEY (account_id, grant_id) REFERENCES oauth_grants (account_id, id) ON DELETE CASCADE
);

CREATE INDEX oauth_access_tokens_of_grant ON oauth_access_tokens (account_id, grant_id);
