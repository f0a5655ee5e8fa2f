-- How far each side has read a conversation; no row: nothing yet. "Operator" is any of them: they share one inbox. Apart from
-- the conversation, whose row is locked by whoever writes: reading must not wait for writing, nor the reverse.
CREATE TABLE read_mark (
    account_id        bigint NOT NULL,
    conversation_id   uuid   NOT NULL,
    visitor_sequence  bigint NOT NULL DEFAULT 0 CHECK (visitor_sequence >= 0),
    operator_sequence bigint NOT NULL DEFAULT 0 CHECK (operator_sequence >= 0),
    PRIMARY KEY (account_id, conversation_id)
) WITH (fillfactor = 50);
