-- Parts of a card, as amoCRM's tabs. A field of none is in the main one, which every account has and no row stands for.
CREATE TABLE custom_field_groups (
    account_id  bigint NOT NULL REFERENCES accounts,
    entity_type text NOT NULL CHECK (entity_type IN ('leads', 'contacts', 'companies', 'customers')),
    id          text NOT NULL CHECK (id ~ '^[a-z]+_[0-9]{1,18}$'),
    name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 255),
    sort        integer NOT NULL CHECK (sort >= 0),
    PRIMARY KEY (account_id, entity_type, id)
);
CREATE SEQUENCE custom_field_group_number;

ALTER TABLE custom_fields
    ADD group_id text,
    ADD FOREIGN KEY (account_id, entity_type, group_id) REFERENCES custom_field_groups;
