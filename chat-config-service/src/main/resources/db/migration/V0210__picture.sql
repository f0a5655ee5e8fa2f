-- Small, few, and shown only with the settings that name them: they share their transactions and backups.
CREATE TABLE picture (
    account_id   bigint         NOT NULL CHECK (account_id > 0),
    id           text           NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
    width        integer        NOT NULL CHECK (width > 0),
    height       integer        NOT NULL CHECK (height > 0),
    content_type text           NOT NULL CHECK (content_type IN ('image/jpeg', 'image/png')),
    content      bytea          NOT NULL CHECK (octet_length(content) <= 307200),
    chosen_at    timestamptz(3) NOT NULL,
    PRIMARY KEY (account_id, id)
);

-- Compressed already.
ALTER TABLE picture ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE INDEX picture_by_id ON picture (id);
CREATE INDEX business_card_site_by_picture ON business_card_site ((published -> 'picture' ->> 'id'))
    WHERE published -> 'picture' ->> 'id' IS NOT NULL;
