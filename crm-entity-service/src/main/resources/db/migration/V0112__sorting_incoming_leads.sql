-- Forms and calls come in over the API, without a conversation.
ALTER TABLE incoming_leads
    DROP CONSTRAINT incoming_leads_pkey,
    ADD PRIMARY KEY (uid),
    DROP CONSTRAINT incoming_leads_uid_key,
    ALTER conversation_id DROP NOT NULL,
    ADD UNIQUE (account_id, conversation_id),
    DROP CONSTRAINT incoming_leads_category_check,
    ADD CHECK (category IN ('sip', 'mail', 'forms', 'chats')),
    ADD state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'declined', 'linked')),
    ADD sorted_by   bigint,
    ADD sorted_at   timestamptz,
    ADD source_uid  text,
    ADD source_name text,
    ADD metadata    jsonb,
    ADD CHECK ((state = 'waiting') = (sorted_at IS NULL));
CREATE INDEX incoming_leads_waiting ON incoming_leads (account_id, created_at, uid) WHERE state = 'waiting';
CREATE INDEX incoming_leads_of_lead ON incoming_leads (account_id, lead_id);
CREATE INDEX incoming_leads_by_creation ON incoming_leads (account_id, created_at);
