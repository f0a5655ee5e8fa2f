-- Who the client of a conversation is by the words of the page around the chat: claimed, not proven. Told again, it is replaced.
CREATE TABLE claimed_client (
    account_id      bigint NOT NULL,
    conversation_id uuid   NOT NULL,
    name            text   CHECK (char_length(name) <= 255),
    phone           text   CHECK (char_length(phone) <= 255),
    email           text   CHECK (char_length(email) <= 255),
    PRIMARY KEY (account_id, conversation_id)
);
