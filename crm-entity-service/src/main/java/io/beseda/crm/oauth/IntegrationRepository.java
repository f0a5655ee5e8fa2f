package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The integrations of accounts and the hashes of their secrets. */
@ApplicationScoped
public class IntegrationRepository {

    private final NativeSql sql;

    @Inject
    public IntegrationRepository(NativeSql sql) {
        this.sql = sql;
    }

    void add(Integration integration, OpaqueToken secret) {
        sql.update(
                """
                INSERT INTO integrations (id, account_id, name, redirect_uri, secret_hash, created_by_name, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                integration.id().value(),
                integration.accountId().value(),
                integration.name(),
                integration.redirectUri().value(),
                secret.hash(),
                integration.createdByName(),
                integration.createdAt());
    }

    /** By name. */
    List<Integration> all(AccountId account) {
        return sql.list(
                "SELECT * FROM integrations WHERE account_id = ? ORDER BY name, id",
                IntegrationRepository::integration,
                account.value());
    }

    /** @throws Refusal 404 if the account has no such integration */
    Integration existing(AccountId account, IntegrationId id) {
        return sql.first(
                        "SELECT * FROM integrations WHERE account_id = ? AND id = ?",
                        IntegrationRepository::integration,
                        account.value(),
                        id.value())
                .orElseThrow(IntegrationRepository::unknown);
    }

    /** @throws Refusal 404 if the account has no such integration */
    Integration change(AccountId account, IntegrationId id, NewIntegration change) {
        return sql.first(
                        "UPDATE integrations SET name = ?, redirect_uri = ? WHERE account_id = ? AND id = ? RETURNING *",
                        IntegrationRepository::integration,
                        change.name(),
                        change.redirectUri().value(),
                        account.value(),
                        id.value())
                .orElseThrow(IntegrationRepository::unknown);
    }

    /** @throws Refusal 404 if the account has no such integration */
    void rotate(AccountId account, IntegrationId id, OpaqueToken secret, Instant previousUntil) {
        int changed = sql.update("""
                UPDATE integrations
                SET previous_secret_hash = secret_hash, previous_secret_until = ?, secret_hash = ?
                WHERE account_id = ? AND id = ?""", previousUntil, secret.hash(), account.value(), id.value());
        if (changed == 0) {
            throw unknown();
        }
    }

    /** Over all accounts: a client names itself before anybody knows its account. */
    Optional<ClientSecrets> secrets(IntegrationId id, Instant now) {
        return sql.first(
                """
                SELECT account_id, id, secret_hash,
                    CASE WHEN previous_secret_until > ? THEN previous_secret_hash END AS previous_hash
                FROM integrations WHERE id = ?""",
                row -> new ClientSecrets(
                        new AccountId(row.getLong("account_id")),
                        new IntegrationId(row.getObject("id", UUID.class)),
                        row.getBytes("secret_hash"),
                        Optional.ofNullable(row.getBytes("previous_hash"))),
                now,
                id.value());
    }

    void remove(AccountId account, IntegrationId id) {
        sql.update("DELETE FROM integrations WHERE account_id = ? AND id = ?", account.value(), id.value());
    }

    private static Refusal unknown() {
        return new Refusal(CommonProblem.NOT_FOUND, "There is no such integration.");
    }

    private static Integration integration(ResultSet row) throws SQLException {
        return new Integration(
                new IntegrationId(row.getObject("id", UUID.class)),
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                new RedirectUri(row.getString("redirect_uri")),
                row.getString("created_by_name"),
                NativeSql.instant(row, "created_at"));
    }
}
