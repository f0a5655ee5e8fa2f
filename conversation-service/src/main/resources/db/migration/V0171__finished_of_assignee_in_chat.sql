-- Of both at once, whatever the statistics make of either.
CREATE INDEX conversation_finished_of_assignee_in_chat
    ON conversation (account_id, finished_assignee_id, online_chat_id, finished_at, id) WHERE finished_at IS NOT NULL;
