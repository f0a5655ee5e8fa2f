package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of deliveries, for people to read. */
@ApplicationScoped
public class DeliveryLog {

    private final NativeSql sql;

    @Inject
    public DeliveryLog(NativeSql sql) {
        this.sql = sql;
    }

    /** How a webhook is doing. */
    record Summary(Optional<Attempt> last, long waiting) {

        static final Summary NOTHING = new Summary(Optional.empty(), 0);
    }

    /** Of those webhooks of the account that have any delivery. */
    Map<WebhookId, Summary> summaries(AccountId account) {
        Map<WebhookId, Summary> summaries = new HashMap<>();
        sql.list(
                        """
                        SELECT w.id AS webhook_id, a.*,
                            (SELECT count(*) FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.state = 'waiting') AS waiting
                        FROM webhooks w
                        LEFT JOIN LATERAL (
                            SELECT made_at, duration_ms, status, failure, answer FROM webhook_attempts t
                            WHERE t.account_id = w.account_id AND t.webhook_id = w.id ORDER BY t.id DESC LIMIT 1) a ON true
                        WHERE w.account_id = ?""",
                        row -> Map.entry(
                                new WebhookId(row.getLong("webhook_id")),
                                new Summary(
                                        row.getObject("made_at") == null ? Optional.empty() : Optional.of(attempt(row)),
                                        row.getLong("waiting"))),
                        account.value())
                .forEach(entry -> summaries.put(entry.getKey(), entry.getValue()));
        return summaries;
    }

    /** The newest deliveries of the webhook before that one, the newest first. */
    List<LoggedDelivery> before(AccountId account, WebhookId webhook, DeliveryId older, int limit) {
        List<LoggedDelivery> found =
                sql.list("""
                SELECT * FROM webhook_deliveries WHERE account_id = ? AND webhook_id = ? AND id < ?
                ORDER BY id DESC LIMIT ?""", DeliveryLog::delivery, account.value(), webhook.value(), older.value(), limit);
        Map<DeliveryId, List<Attempt>> attempts = attempts(account, found);
        return found.stream()
                .map(delivery -> new LoggedDelivery(
                        delivery.id(),
                        delivery.eventCode(),
                        delivery.entity(),
                        delivery.state(),
                        delivery.createdAt(),
                        delivery.dueAt(),
                        attempts.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    private Map<DeliveryId, List<Attempt>> attempts(AccountId account, List<LoggedDelivery> deliveries) {
        Map<DeliveryId, List<Attempt>> attempts = new HashMap<>();
        sql.list(
                        "SELECT * FROM webhook_attempts WHERE account_id = ? AND delivery_id = ANY (?) ORDER BY id",
                        row -> Map.entry(new DeliveryId(row.getLong("delivery_id")), attempt(row)),
                        account.value(),
                        Column.bigints(deliveries, delivery -> delivery.id().value()))
                .forEach(entry -> attempts.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return attempts;
    }

    private static LoggedDelivery delivery(ResultSet row) throws SQLException {
        return new LoggedDelivery(
                new DeliveryId(row.getLong("id")),
                row.getString("event_code"),
                row.getString("entity"),
                LoggedDelivery.State.of(row.getString("state")),
                NativeSql.instant(row, "created_at"),
                NativeSql.instant(row, "due_at"),
                List.of());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                NativeSql.instant(row, "made_at"),
                Duration.ofMillis(row.getLong("duration_ms")),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(row.getString("failure")).map(Attempt.Failure::of),
                row.getString("answer"));
    }
}
