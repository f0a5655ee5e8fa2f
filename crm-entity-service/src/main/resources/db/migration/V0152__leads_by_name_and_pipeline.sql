-- Filters of the API whose answer is a handful among a million.
CREATE INDEX leads_by_name ON leads (account_id, name);
CREATE INDEX leads_by_pipeline ON leads (account_id, pipeline_id, id);
CREATE INDEX contacts_by_name ON contacts (account_id, name);
