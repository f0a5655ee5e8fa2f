-- Integrations ask for the talks of a lead or a contact. By account last, as in the other indexes. A conversation is given its lead
-- once; the messages that follow touch neither index.
CREATE INDEX conversation_of_lead ON conversation (lead_id, account_id) WHERE lead_id IS NOT NULL;
CREATE INDEX conversation_of_contact ON conversation (contact_id, account_id) WHERE contact_id IS NOT NULL;
