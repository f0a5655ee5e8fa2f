-- What a chat takes for a proof of who its client is. The defaults are what a snapshot without it means.
ALTER TABLE online_chat
    ADD external_id_field  bigint,
    ADD unguessable_proves boolean NOT NULL DEFAULT false,
    ADD signing_keys       text[]  NOT NULL DEFAULT '{}';

-- Who the visitor is in the customer's system, as its page said last.
ALTER TABLE visitor
    ADD external_id       text CHECK (char_length(external_id) BETWEEN 1 AND 255),
    ADD external_id_field bigint,
    ADD proof             text CHECK (proof IN ('signed', 'unguessable', 'claimed')),
    ADD CHECK ((external_id IS NULL) = (proof IS NULL));
