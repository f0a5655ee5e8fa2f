ALTER TABLE online_chat
    ADD greeting jsonb NOT NULL DEFAULT '{"on": false, "delaySeconds": 0, "defaultLanguage": "ru", "conditions": [], "branches": []}';
ALTER TABLE online_chat ALTER greeting DROP DEFAULT;
