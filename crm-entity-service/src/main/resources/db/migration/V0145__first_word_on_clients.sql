-- A client is the contact that the first word on it names, whenever that arrives. NULL where its external ID named the contact: that stays.
ALTER TABLE contact_visitors ADD since timestamptz;
-- The youngest word on whom the visitor turned out to be: what comes again is no news.
ALTER TABLE contact_visitors ADD followed_at timestamptz;

-- Whose a conversation was when it began; NULL of those that began before this was kept.
ALTER TABLE card_conversations ADD visitor_id uuid;
CREATE INDEX card_conversations_of_visitor ON card_conversations (account_id, visitor_id) WHERE visitor_id IS NOT NULL;
