ALTER TABLE online_chat ADD appearance jsonb NOT NULL DEFAULT '{"senderNames": true}';
ALTER TABLE online_chat ALTER appearance DROP DEFAULT;

CREATE INDEX online_chat_by_avatar ON online_chat ((appearance ->> 'avatarId')) WHERE appearance ->> 'avatarId' IS NOT NULL;
