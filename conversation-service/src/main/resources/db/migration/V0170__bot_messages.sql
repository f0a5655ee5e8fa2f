ALTER TABLE message DROP CONSTRAINT message_author_type_check;
ALTER TABLE message ADD CONSTRAINT message_author_type_check CHECK (author_type IN ('visitor', 'operator', 'bot')) NOT VALID;
ALTER TABLE message VALIDATE CONSTRAINT message_author_type_check;
