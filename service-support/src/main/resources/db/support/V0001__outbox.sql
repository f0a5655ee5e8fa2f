-- One row per transaction that publishes; see io.beseda.support.outbox/DESIGN.md. The one table without account_id: a row
-- lives for milliseconds and may hold events of several accounts, each with its account inside.
CREATE TABLE outbox (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    events bytea NOT NULL
);

-- Compressing what is deleted a moment later only costs time.
ALTER TABLE outbox ALTER COLUMN events SET STORAGE EXTERNAL;

-- The table is empty most of the time while rows rush through it: vacuum early, so that reading its head stays cheap.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NOTIFY outbox;
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();
