-- Whoever appends sends NOTIFY, where the publisher is not in its own process; see io.beseda.support.outbox/DESIGN.md.
DROP TRIGGER IF EXISTS outbox_notify ON outbox;
DROP FUNCTION IF EXISTS outbox_notify();
