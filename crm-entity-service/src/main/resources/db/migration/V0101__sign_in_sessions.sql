-- One row per sign-in of a browser. All refresh tokens that descend from the sign-in form its family and end with it.
CREATE TABLE sign_in_sessions (
    id         uuid PRIMARY KEY,
    account_id bigint NOT NULL,
    user_id    bigint NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    FOREIGN KEY (account_id, user_id) REFERENCES users (account_id, id)
);

CREATE INDEX sign_in_sessions_user ON sign_in_sessions (account_id, user_id);
CREATE INDEX sign_in_sessions_expiry ON sign_in_sessions (expires_at);

-- Used tokens stay as long as they would have been valid, to recognise a stolen copy.
CREATE TABLE refresh_tokens (
    token_hash bytea PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES accounts,
    session_id uuid NOT NULL REFERENCES sign_in_sessions ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at);
