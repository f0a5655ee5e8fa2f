-- The last answer in a conversation: since then its visitor waits. Visitors' messages, which are stored in batches, do not
-- touch it.
CREATE INDEX message_of_operator ON message (account_id, conversation_id, sequence) WHERE author_type = 'operator';
