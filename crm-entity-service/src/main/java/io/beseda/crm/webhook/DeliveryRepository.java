package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deliveries on their way, and their results. */
@ApplicationScoped
public class DeliveryRepository {

    private final NativeSql sql;

    @Inject
    public DeliveryRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** An event in its wire form. */
    record Queued(WebhookEvent event, String body) {}

    /** One for each webhook that asked for the event, in the order of the events. */
    void add(AccountId account, List<Queued> queued, Instant now) {
        sql.update(
                """
                INSERT INTO webhook_deliveries (account_id, webhook_id, event_id, event_code, entity, body, due_at, created_at)
                SELECT w.account_id, w.id, e.id, e.code, e.entity, e.body, ?, ?
                FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS e (id, code, entity, body, place)
                JOIN webhooks w ON w.account_id = ? AND w.disabled_at IS NULL AND e.code = ANY (w.events)
                ORDER BY e.place, w.id
                ON CONFLICT (webhook_id, event_id) DO NOTHING""",
                now,
                now,
                Column.uuids(queued, each -> each.event().id()),
                Column.texts(queued, each -> each.event().code().code()),
                Column.texts(queued, each -> each.event().entity()),
                Column.texts(queued, Queued::body),
                account.value());
    }

    /**
     * Due deliveries of all accounts, which nobody else gets before the claim runs out: the oldest of their entity, and never more of
     * one webhook on their way than so many.
     */
    List<Delivery> claim(int limit, int perWebhook, Instant now, Instant until) {
        return sql.list("""
                WITH due AS (
                    SELECT d.id, d.webhook_id, d.due_at,
                        row_number() OVER (PARTITION BY d.webhook_id ORDER BY d.due_at, d.id) AS place
                    FROM webhook_deliveries d
                    JOIN webhooks w ON w.id = d.webhook_id AND w.disabled_at IS NULL
                    WHERE d.state = 'waiting' AND d.due_at <= ? AND (d.claimed_until IS NULL OR d.claimed_until <= ?)
                        AND NOT EXISTS (
                            SELECT FROM webhook_deliveries e
                            WHERE e.webhook_id = d.webhook_id AND e.entity = d.entity AND e.state = 'waiting' AND e.id < d.id)
                ), fair AS (
                    SELECT id FROM due
                    WHERE place <= ? - (
                        SELECT count(*) FROM webhook_deliveries c
                        WHERE c.webhook_id = due.webhook_id AND c.state = 'waiting' AND c.claimed_until > ?)
                    ORDER BY place, due_at, id LIMIT ?
                ), free AS (
                    SELECT id FROM webhook_deliveries
                    WHERE id IN (SELECT id FROM fair) AND state = 'waiting' AND (claimed_until IS NULL OR claimed_until <= ?)
                    FOR UPDATE SKIP LOCKED
                )
                UPDATE webhook_deliveries d SET claimed_until = ?
                FROM webhooks w
                WHERE d.id IN (SELECT id FROM free) AND w.id = d.webhook_id
                RETURNING d.id, d.account_id, d.webhook_id, d.event_id, d.body, w.destination, w.secret""", DeliveryRepository::delivery, now, now, perWebhook, now, limit, now, until);
    }

    /**
     * Lets nobody delete the delivery's webhook until the end of the transaction; false if somebody has. First of all, as who deletes
     * it takes it before its deliveries: neither waits for the other then.
     */
    boolean keepWebhook(Delivery delivery) {
        return sql.first(
                        "SELECT id FROM webhooks WHERE account_id = ? AND id = ? FOR KEY SHARE",
                        row -> row.getLong("id"),
                        delivery.accountId().value(),
                        delivery.webhookId().value())
                .isPresent();
    }

    void addAttempt(Delivery delivery, Attempt attempt) {
        sql.update(
                """
                INSERT INTO webhook_attempts (account_id, webhook_id, delivery_id, made_at, duration_ms, status, failure, answer, good)
                SELECT account_id, webhook_id, id, ?, ?, ?, ?, ?, ? FROM webhook_deliveries WHERE account_id = ? AND id = ?""",
                attempt.madeAt(),
                attempt.took().toMillis(),
                attempt.status().orElse(null),
                attempt.failure().map(Attempt.Failure::code).orElse(null),
                attempt.answer(),
                attempt.good(),
                delivery.accountId().value(),
                delivery.id().value());
    }

    void delivered(Delivery delivery) {
        sql.update("""
                UPDATE webhook_deliveries SET state = 'delivered', attempts = attempts + 1, claimed_until = NULL
                WHERE account_id = ? AND id = ?""", delivery.accountId().value(), delivery.id().value());
    }

    /** How many attempts there were; empty if it was deleted meanwhile. */
    Optional<Integer> missed(Delivery delivery) {
        return sql.first(
                """
                UPDATE webhook_deliveries SET attempts = attempts + 1, claimed_until = NULL
                WHERE account_id = ? AND id = ? RETURNING attempts""",
                row -> row.getInt("attempts"),
                delivery.accountId().value(),
                delivery.id().value());
    }

    void tryAgain(Delivery delivery, Instant dueAt) {
        sql.update(
                "UPDATE webhook_deliveries SET due_at = ? WHERE account_id = ? AND id = ?",
                dueAt,
                delivery.accountId().value(),
                delivery.id().value());
    }

    void giveUp(Delivery delivery) {
        sql.update(
                "UPDATE webhook_deliveries SET state = 'failed' WHERE account_id = ? AND id = ?",
                delivery.accountId().value(),
                delivery.id().value());
    }

    /** Turns the webhook off if it had more bad answers than that since then; true if it did. */
    boolean disableIfBad(Delivery delivery, int badAnswers, Instant since, Instant now) {
        return sql.update(
                        """
                        UPDATE webhooks w SET disabled_at = ? WHERE w.account_id = ? AND w.id = ? AND w.disabled_at IS NULL
                            AND (SELECT count(*) FROM webhook_attempts a
                                WHERE a.webhook_id = w.id AND NOT a.good AND a.made_at >= greatest(w.enabled_at, ?)) > ?""",
                        now,
                        delivery.accountId().value(),
                        delivery.webhookId().value(),
                        since,
                        badAnswers)
                > 0;
    }

    /** Due at once, with all its attempts before it. False if the webhook has no such delivery. */
    boolean redeliver(AccountId account, WebhookId webhook, DeliveryId id, Instant now) {
        return sql.update("""
                        UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, due_at = ?
                        WHERE account_id = ? AND webhook_id = ? AND id = ?""", now, account.value(), webhook.value(), id.value()) > 0;
    }

    /** Some of those that are older, of all accounts; how many. */
    int removeOlder(Instant limit, int atMost) {
        return sql.update("""
                DELETE FROM webhook_deliveries
                WHERE id IN (SELECT id FROM webhook_deliveries WHERE created_at < ? ORDER BY created_at LIMIT ?)""", limit, atMost);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                new WebhookId(row.getLong("webhook_id")),
                row.getObject("event_id", UUID.class),
                row.getString("body"),
                new Destination(row.getString("destination")),
                new WebhookSecret(row.getBytes("secret")));
    }
}
