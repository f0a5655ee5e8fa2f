-- Who had a conversation when it was finished, 0 for nobody: no other gets it while it is finished. With it the finished ones of an
-- assignee, and by an index of their own those of a chat, are read like those of all: some rows of an index, however many there are.
ALTER TABLE conversation ADD finished_assignee_id bigint;

UPDATE conversation c SET finished_assignee_id = coalesce((
    SELECT operator_id FROM conversation_assignee a WHERE a.account_id = c.account_id AND a.conversation_id = c.id), 0)
WHERE finished_at IS NOT NULL;

-- The second is the younger: of an assignee there are fewer than of a chat, should somebody ask for both.
CREATE INDEX conversation_finished_of_chat ON conversation (account_id, online_chat_id, finished_at, id)
    WHERE finished_at IS NOT NULL;
CREATE INDEX conversation_finished_of_assignee ON conversation (account_id, finished_assignee_id, finished_at, id)
    WHERE finished_at IS NOT NULL;

-- Anew, to stay the youngest: the last finished one of a visitor must not be looked for among all of its chat.
DROP INDEX conversation_finished_of_visitor;
CREATE INDEX conversation_finished_of_visitor ON conversation (account_id, visitor_id, online_chat_id, finished_at)
    WHERE finished_at IS NOT NULL;
