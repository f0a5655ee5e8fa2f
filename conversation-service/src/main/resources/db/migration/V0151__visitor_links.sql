-- The visitor who began a conversation that belongs to another one now; visitor_id is whose it is.
ALTER TABLE conversation ADD started_by uuid;
CREATE INDEX conversation_started_by ON conversation (account_id, started_by) WHERE started_by IS NOT NULL;

-- What says that a visitor is a person: at once the rule by which conversations change hands and the record of it, so no row is
-- ever deleted. See ownership/DESIGN.md.
CREATE TABLE visitor_link (
    account_id     bigint      NOT NULL,
    id             uuid        NOT NULL,
    visitor_id     uuid        NOT NULL,
    person_id      uuid        NOT NULL,
    cause          text        NOT NULL CHECK (cause IN ('browser', 'crm')),
    external_id    text        NOT NULL CHECK (char_length(external_id) BETWEEN 1 AND 255),
    field_id       bigint,
    -- How the browser proved it; none where the CRM says so.
    proof          text        CHECK (proof IN ('signed', 'unguessable')),
    -- When it was said first, and last: what the visitor had begun by then is the person's.
    since          timestamptz NOT NULL,
    until          timestamptz NOT NULL,
    -- The clock of whoever said it: an older one is a redelivery.
    said_at        timestamptz NOT NULL,
    -- The CRM says so no longer.
    withdrawn_at   timestamptz,
    undone_at      timestamptz,
    undone_by      bigint,
    undone_by_name text        CHECK (char_length(undone_by_name) <= 255),
    PRIMARY KEY (id, account_id),
    CHECK (visitor_id <> person_id),
    CHECK ((proof IS NULL) = (cause = 'crm')),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_by_name IS NULL))
);

CREATE INDEX visitor_link_of_visitor ON visitor_link (account_id, visitor_id);
CREATE INDEX visitor_link_of_person ON visitor_link (account_id, person_id);
CREATE INDEX visitor_link_of_field ON visitor_link (account_id, field_id, visitor_id) WHERE cause = 'crm';

-- Whom the CRM knows under an external ID, as it said last.
CREATE TABLE external_id_match (
    account_id  bigint      NOT NULL,
    person_id   uuid        NOT NULL,
    version     bigint      NOT NULL,
    field_id    bigint      NOT NULL,
    external_id text        NOT NULL,
    status      text        NOT NULL CHECK (status IN ('known', 'ambiguous', 'unknown')),
    contact_id  bigint,
    matched_at  timestamptz NOT NULL,
    PRIMARY KEY (person_id, account_id)
);

-- Chats whose field was changed: whose their conversations are is yet to be found out anew.
CREATE TABLE unsettled_chat (
    account_id     bigint NOT NULL,
    online_chat_id uuid   NOT NULL,
    field_id       bigint NOT NULL,
    PRIMARY KEY (account_id, online_chat_id, field_id)
);
