-- As one key: neither the index of a chat nor that of an assignee matches a condition on it, so no statistics can make the planner
-- walk all of a chat for an assignee who has none there.
DROP INDEX conversation_finished_of_assignee_in_chat;
CREATE INDEX conversation_finished_of_assignee_in_chat
    ON conversation (account_id, (finished_assignee_id::text || online_chat_id::text), finished_at, id)
    WHERE finished_at IS NOT NULL;
