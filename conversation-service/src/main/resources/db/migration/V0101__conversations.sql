-- Row locks on this table give the numbers of an account their order. Gaps are allowed, repeats are not.
CREATE TABLE conversation_number (
    account_id  bigint PRIMARY KEY,
    last_number bigint NOT NULL
) WITH (fillfactor = 50);

-- A visitor who has written at least once.
CREATE TABLE visitor (
    account_id     bigint      NOT NULL,
    id             uuid        NOT NULL,
    online_chat_id uuid        NOT NULL,
    first_seen     timestamptz NOT NULL,
    PRIMARY KEY (account_id, id)
);

-- Its row is locked by whoever adds a message, and rewritten with every message. So the rows are kept narrow, half of each
-- page is left free for the new versions, and no index mentions last_sequence or updated_at: such an update touches no index.
CREATE TABLE conversation (
    account_id           bigint      NOT NULL,
    id                   uuid        NOT NULL,
    number               bigint      NOT NULL,
    online_chat_id       uuid        NOT NULL,
    visitor_id           uuid        NOT NULL,
    -- The only open one of its visitor in its chat.
    exclusive            boolean     NOT NULL,
    last_sequence        bigint      NOT NULL CHECK (last_sequence >= 0),
    started_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    finished_at          timestamptz,
    finished_by_type     text        CHECK (finished_by_type IN ('visitor', 'operator')),
    finished_by_operator bigint,
    finished_by_name     text        CHECK (char_length(finished_by_name) <= 255),
    lead_id              bigint,
    contact_id           bigint,
    -- By account last, here and in the primary key: what looks for a visitor's conversations must not walk the account's.
    UNIQUE (number, account_id),
    CHECK ((finished_at IS NULL) = (finished_by_type IS NULL)),
    CHECK ((finished_by_type = 'operator') = (finished_by_operator IS NOT NULL)),
    CHECK ((lead_id IS NULL) = (contact_id IS NULL))
) WITH (fillfactor = 50);

-- The order of these indexes matters: of two that seem equal while a table is small, the planner takes the younger.
ALTER TABLE conversation ADD PRIMARY KEY (id, account_id);

-- One-active: whatever the race, one of two first messages starts the conversation and the other joins it.
CREATE UNIQUE INDEX conversation_one_active ON conversation (account_id, online_chat_id, visitor_id)
    WHERE finished_at IS NULL AND exclusive;

-- The open conversations of a visitor, and of an account.
CREATE INDEX conversation_open_of_visitor ON conversation (account_id, visitor_id) WHERE finished_at IS NULL;

-- The finished list of the inbox, and the last finished one of a visitor: neither moves while people write.
CREATE INDEX conversation_finished ON conversation (account_id, finished_at, id) WHERE finished_at IS NOT NULL;
CREATE INDEX conversation_finished_of_visitor ON conversation (account_id, visitor_id, online_chat_id, finished_at)
    WHERE finished_at IS NOT NULL;

-- The page of the first message. Apart, because up to 4 KB that never change would travel with every new row version.
CREATE TABLE first_page (
    account_id      bigint NOT NULL,
    conversation_id uuid   NOT NULL,
    url             text   NOT NULL CHECK (char_length(url) BETWEEN 1 AND 2048),
    title           text   CHECK (char_length(title) <= 255),
    referrer        text   CHECK (char_length(referrer) <= 2048),
    PRIMARY KEY (account_id, conversation_id)
);
