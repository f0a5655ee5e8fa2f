-- The version rises by one with every change, and is published with it.
ALTER TABLE users
    ADD version    bigint NOT NULL DEFAULT 1 CHECK (version > 0),
    ADD updated_at timestamptz;
UPDATE users SET updated_at = created_at;
ALTER TABLE users
    ALTER updated_at SET NOT NULL,
    ALTER version DROP DEFAULT;

-- Users that were there before anybody was told of them: published at the next start.
CREATE TABLE unpublished_users (
    account_id bigint NOT NULL,
    user_id    bigint PRIMARY KEY,
    FOREIGN KEY (account_id, user_id) REFERENCES users (account_id, id)
);
INSERT INTO unpublished_users (account_id, user_id) SELECT account_id, id FROM users;
