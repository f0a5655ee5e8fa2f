-- The custom fields of the CRM, as its events tell of them. Deleted ones stay: a chat may have chosen them.
CREATE TABLE crm_field (
    id          bigint  PRIMARY KEY,
    account_id  bigint  NOT NULL CHECK (account_id > 0),
    version     bigint  NOT NULL CHECK (version > 0),
    entity_type text    NOT NULL CHECK (entity_type IN ('lead', 'contact', 'company', 'customer')),
    type        text    NOT NULL,
    name        text    NOT NULL,
    deleted     boolean NOT NULL,
    UNIQUE (account_id, id)
);

ALTER TABLE online_chat ADD COLUMN external_id_field_id bigint;
ALTER TABLE online_chat ADD FOREIGN KEY (account_id, external_id_field_id) REFERENCES crm_field (account_id, id);
