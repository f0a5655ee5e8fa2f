-- What pages told of their clients: the last word on each conversation, until and after it reached the cards.
CREATE TABLE page_data (
    account_id      bigint NOT NULL REFERENCES accounts,
    conversation_id uuid NOT NULL,
    given_at        timestamptz NOT NULL,
    claims          jsonb NOT NULL,
    applied         boolean NOT NULL,
    note_type       text,
    note_id         bigint,
    PRIMARY KEY (account_id, conversation_id)
);
CREATE INDEX page_data_unapplied ON page_data (account_id, conversation_id) WHERE NOT applied;
