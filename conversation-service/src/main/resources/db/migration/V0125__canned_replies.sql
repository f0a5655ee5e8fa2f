CREATE TABLE canned_reply (
    account_id   bigint      NOT NULL,
    id           uuid        NOT NULL,
    shortcut     text        NOT NULL CHECK (char_length(shortcut) BETWEEN 1 AND 32),
    -- The shortcut in lower case: unique and sorted whatever the case, and whatever the database's locale.
    shortcut_key text        NOT NULL,
    text         text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (id, account_id),
    CONSTRAINT canned_reply_shortcut UNIQUE (account_id, shortcut_key)
);
