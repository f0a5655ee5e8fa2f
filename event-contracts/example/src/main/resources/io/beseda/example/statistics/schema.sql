CREATE TABLE IF NOT EXISTS account_statistics (
    account_id           bigint NOT NULL,
    -- In UTC.
    day                  date   NOT NULL,
    conversations        bigint NOT NULL DEFAULT 0,
    visitor_messages     bigint NOT NULL DEFAULT 0,
    operator_messages    bigint NOT NULL DEFAULT 0,
    finished             bigint NOT NULL DEFAULT 0,
    first_answers        bigint NOT NULL DEFAULT 0,
    first_answer_seconds bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, day)
);

-- How far each conversation is counted: what makes an event that comes again a no-op.
CREATE TABLE IF NOT EXISTS conversation_progress (
    account_id      bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    last_sequence   bigint      NOT NULL DEFAULT 0,
    started_at      timestamptz,
    answered        boolean     NOT NULL DEFAULT false,
    finished_at     timestamptz,
    PRIMARY KEY (account_id, conversation_id)
);
