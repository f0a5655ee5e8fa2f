-- Where each online chat keeps the external IDs of its clients, as online-chats.v1 says.
CREATE TABLE external_id_choices (
    account_id     bigint NOT NULL,
    online_chat_id uuid   NOT NULL,
    version        bigint NOT NULL,
    field_id       bigint,
    -- By chat first: a tombstone names nothing else.
    PRIMARY KEY (online_chat_id, account_id)
);
CREATE INDEX external_id_choices_field ON external_id_choices (account_id, field_id) WHERE field_id IS NOT NULL;

-- Whom an external ID names, as it was told last. The row is held by whoever finds that out anew.
CREATE TABLE external_id_matches (
    account_id  bigint      NOT NULL,
    field_id    bigint      NOT NULL,
    external_id text        NOT NULL CHECK (char_length(external_id) BETWEEN 1 AND 255),
    person_id   uuid        NOT NULL,
    version     bigint      NOT NULL,
    status      text        NOT NULL CHECK (status IN ('known', 'ambiguous', 'unknown')),
    contact_id  bigint,
    visitor_ids uuid[]      NOT NULL,
    -- Other services act on it.
    published   boolean     NOT NULL,
    matched_at  timestamptz NOT NULL,
    PRIMARY KEY (account_id, field_id, external_id),
    CHECK ((status = 'known') = (contact_id IS NOT NULL))
);
CREATE INDEX external_id_matches_conflicts ON external_id_matches (account_id, matched_at) WHERE status = 'ambiguous';
CREATE INDEX external_id_matches_person ON external_id_matches (account_id, person_id);

-- How far the values of a field that was chosen are looked through.
CREATE TABLE external_id_indexes (
    account_id  bigint      NOT NULL,
    field_id    bigint      NOT NULL,
    -- The last value that was looked at.
    position    text        NOT NULL DEFAULT '',
    looked_at   bigint      NOT NULL DEFAULT 0,
    in_all      bigint      NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (account_id, field_id)
);
CREATE INDEX external_id_indexes_running ON external_id_indexes (started_at) WHERE finished_at IS NULL;

-- Who is one contact.
CREATE INDEX contact_visitors_of_contact ON contact_visitors (account_id, contact_id);
-- The visitor because of whom a person is this contact, where that can be undone.
ALTER TABLE contact_visitors ADD linked_from uuid;

-- Conversations of known clients that went into a lead they had open.
CREATE TABLE placed_conversations (
    account_id      bigint NOT NULL,
    conversation_id uuid   NOT NULL,
    lead_id         bigint NOT NULL,
    PRIMARY KEY (account_id, conversation_id),
    FOREIGN KEY (account_id, lead_id) REFERENCES leads (account_id, id)
);

-- Who the client of a conversation is, as its page said when it began.
ALTER TABLE card_conversations
    ADD external_id text,
    ADD identity    text CHECK (identity IN ('verified', 'ambiguous', 'claimed'));
