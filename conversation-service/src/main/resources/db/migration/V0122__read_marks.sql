-- How far a visitor, and any of the operators, have read a conversation; no row means nothing.
CREATE TABLE IF NOT EXISTS read_mark (
    account_id        bigint NOT NULL,
    conversation_id   uuid   NOT NULL,
    visitor_sequence  bigint NOT NULL DEFAULT 0,
    operator_sequence bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, conversation_id)
);
