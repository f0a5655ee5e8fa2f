-- What the deal card shows of a conversation. Every column but the keys is filled by whichever event brings it first, so that
-- events may come again and in any order; lead_id and number are known once the conversation's start has been seen.
CREATE TABLE card_conversations (
    account_id               bigint NOT NULL REFERENCES accounts,
    conversation_id          uuid NOT NULL,
    online_chat_id           uuid NOT NULL,
    lead_id                  bigint,
    number                   bigint,
    started_at               timestamptz,
    -- The rank of the change that set the state, 2 * last sequence, one more if it reopened: a lower rank is older news.
    state                    text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'finished')),
    state_rank               bigint NOT NULL DEFAULT 0,
    finished_at              timestamptz,
    finished_by_type         text,
    finished_by_name         text,
    last_sequence            bigint NOT NULL DEFAULT 0,
    last_message_author_type text,
    last_message_author_name text,
    last_message_text        text,
    last_message_at          timestamptz,
    PRIMARY KEY (account_id, conversation_id),
    FOREIGN KEY (account_id, lead_id) REFERENCES leads (account_id, id)
) WITH (fillfactor = 70);

-- No index on what every message changes: its update stays within the page.
CREATE INDEX card_conversations_lead ON card_conversations (account_id, lead_id);
