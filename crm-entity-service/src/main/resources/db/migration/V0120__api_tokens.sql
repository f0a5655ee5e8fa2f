-- The token itself is nowhere: its signature proves it. Users may be those of another issuer, so created_by refers to nothing.
CREATE TABLE api_tokens (
    id              uuid PRIMARY KEY,
    account_id      bigint NOT NULL REFERENCES accounts,
    name            text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    created_by      bigint NOT NULL,
    created_by_name text NOT NULL,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);

CREATE INDEX api_tokens_of_account ON api_tokens (account_id, created_by);

-- What revoked-tokens.v1 holds, until the tokens would have expired.
CREATE TABLE revoked_tokens (
    token_id   uuid PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES accounts,
    expires_at timestamptz NOT NULL
);

CREATE INDEX revoked_tokens_expiry ON revoked_tokens (expires_at);
