package io.beseda.crm.webhook;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The webhooks of accounts. */
@ApplicationScoped
public class WebhookRepository {

    private final NativeSql sql;

    @Inject
    public WebhookRepository(NativeSql sql) {
        this.sql = sql;
    }

    WebhookId add(
            AccountId account,
            UserId creator,
            String creatorName,
            NewWebhook webhook,
            WebhookSecret secret,
            Instant now) {
        return sql.first(
                        """
                        INSERT INTO webhooks (account_id, destination, events, sort, secret, created_by, created_by_name,
                            created_at, updated_at, enabled_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                        row -> new WebhookId(row.getLong("id")),
                        account.value(),
                        webhook.destination().value(),
                        codes(webhook.events()),
                        webhook.sort(),
                        secret.bytes(),
                        creator.value(),
                        creatorName,
                        now,
                        now,
                        now)
                .orElseThrow();
    }

    /** Until the end of the transaction nobody else adds or moves one: counting and looking for a destination stay true. */
    void lockAll(AccountId account) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended('webhooks', ?))", row -> true, account.value());
    }

    /** In the order integrations gave them. */
    List<Webhook> all(AccountId account) {
        return sql.list(
                "SELECT * FROM webhooks WHERE account_id = ? ORDER BY sort, id",
                WebhookRepository::webhook,
                account.value());
    }

    Optional<Webhook> at(AccountId account, String destination) {
        return sql.first(
                "SELECT * FROM webhooks WHERE account_id = ? AND destination = ?",
                WebhookRepository::webhook,
                account.value(),
                destination);
    }

    /** @throws Refusal 404 if the account has no such webhook */
    Webhook existing(AccountId account, WebhookId id) {
        return sql.first(
                        "SELECT * FROM webhooks WHERE account_id = ? AND id = ?",
                        WebhookRepository::webhook,
                        account.value(),
                        id.value())
                .orElseThrow(WebhookRepository::unknown);
    }

    /** Turning it on forgives its bad answers. */
    void change(AccountId account, WebhookId id, NewWebhook change, boolean enabled, Instant now) {
        sql.update(
                """
                UPDATE webhooks SET destination = ?, events = ?, sort = ?, updated_at = ?,
                    enabled_at = CASE WHEN ? AND disabled_at IS NOT NULL THEN ? ELSE enabled_at END,
                    disabled_at = CASE WHEN ? THEN NULL ELSE coalesce(disabled_at, ?) END
                WHERE account_id = ? AND id = ?""",
                change.destination().value(),
                codes(change.events()),
                change.sort(),
                now,
                enabled,
                now,
                enabled,
                now,
                account.value(),
                id.value());
    }

    /** @throws Refusal 404 if the account has no such webhook */
    void changeSecret(AccountId account, WebhookId id, WebhookSecret secret) {
        int changed = sql.update(
                "UPDATE webhooks SET secret = ? WHERE account_id = ? AND id = ?",
                secret.bytes(),
                account.value(),
                id.value());
        if (changed == 0) {
            throw unknown();
        }
    }

    /** @throws Refusal 404 if the account has no such webhook */
    void remove(AccountId account, WebhookId id) {
        int removed = sql.update("DELETE FROM webhooks WHERE account_id = ? AND id = ?", account.value(), id.value());
        if (removed == 0) {
            throw unknown();
        }
    }

    /** Of these accounts, those whose events somebody wants to be told of. */
    Set<AccountId> subscribed(Collection<AccountId> accounts) {
        return new HashSet<>(sql.list(
                "SELECT DISTINCT account_id FROM webhooks WHERE account_id = ANY (?) AND disabled_at IS NULL",
                row -> new AccountId(row.getLong("account_id")),
                Column.accounts(accounts, account -> account)));
    }

    private static Column codes(List<WebhookEventCode> events) {
        return Column.texts(events, WebhookEventCode::code);
    }

    static Refusal unknown() {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no such webhook.");
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                new WebhookId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                new Destination(row.getString("destination")),
                Stream.of((String[]) row.getArray("events").getArray())
                        .flatMap(code -> WebhookEventCode.of(code).stream())
                        .toList(),
                row.getInt("sort"),
                new UserId(row.getLong("created_by")),
                row.getString("created_by_name"),
                NativeSql.instant(row, "created_at"),
                NativeSql.instant(row, "updated_at"),
                NativeSql.optionalInstant(row, "disabled_at"));
    }
}
