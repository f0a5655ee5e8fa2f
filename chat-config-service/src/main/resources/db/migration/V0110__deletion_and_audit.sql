-- A deleted chat keeps its row: it can be restored, with the keys its scripts carry.
ALTER TABLE online_chat ADD COLUMN deleted_at timestamptz(3);

DROP INDEX online_chat_by_name;
CREATE INDEX online_chat_by_name ON online_chat (account_id, name, id) WHERE deleted_at IS NULL;

-- The audit log of all settings. Entries outlive what they are about.
CREATE TABLE settings_change (
    id         bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint         NOT NULL CHECK (account_id > 0),
    subject_id uuid           NOT NULL,
    action     text           NOT NULL CHECK (action IN ('created', 'changed', 'deleted', 'restored')),
    user_id    bigint         NOT NULL,
    user_name  text           NOT NULL,
    changes    jsonb          NOT NULL,
    created_at timestamptz(3) NOT NULL
);

CREATE INDEX settings_change_of_subject ON settings_change (account_id, subject_id, id);
