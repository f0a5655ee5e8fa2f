package io.beseda.crm.oauth;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.crm.token.RevokedToken;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Grants with their codes and tokens. A grant is locked before any of them changes. */
@ApplicationScoped
public class GrantRepository {

    private final NativeSql sql;

    @Inject
    public GrantRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** What a code opens; empty {@code usedAt} for the first time. */
    record Code(Grant grant, String redirectUri, Optional<Instant> usedAt) {}

    /** A living refresh token. */
    record Refreshable(Grant grant, int generation) {}

    void add(Grant grant, Instant now, Instant expiresAt) {
        sql.update(
                """
                INSERT INTO oauth_grants (id, account_id, integration_id, user_id, user_name, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                grant.id(),
                grant.accountId().value(),
                grant.integrationId().value(),
                grant.userId().value(),
                grant.userName(),
                now,
                expiresAt);
    }

    void addCode(Grant grant, OpaqueToken code, RedirectUri redirectUri, Instant expiresAt) {
        sql.update(
                "INSERT INTO oauth_codes (code_hash, account_id, grant_id, redirect_uri, expires_at) VALUES (?, ?, ?, ?, ?)",
                code.hash(),
                grant.accountId().value(),
                grant.id(),
                redirectUri.value(),
                expiresAt);
    }

    /** A living code of the integration, with its grant locked. */
    Optional<Code> lockByCode(AccountId account, IntegrationId integration, OpaqueToken code, Instant now) {
        return sql.first(
                """
                SELECT g.*, c.redirect_uri, c.used_at
                FROM oauth_codes c JOIN oauth_grants g ON g.account_id = c.account_id AND g.id = c.grant_id
                WHERE g.account_id = ? AND g.integration_id = ? AND c.code_hash = ? AND c.expires_at > ?
                FOR UPDATE""",
                row -> new Code(grant(row), row.getString("redirect_uri"), NativeSql.optionalInstant(row, "used_at")),
                account.value(),
                integration.value(),
                code.hash(),
                now);
    }

    void markUsed(AccountId account, OpaqueToken code, Instant now) {
        sql.update(
                "UPDATE oauth_codes SET used_at = ? WHERE account_id = ? AND code_hash = ?",
                now,
                account.value(),
                code.hash());
    }

    /** A living refresh token of the integration, with its grant locked. */
    Optional<Refreshable> lockByRefreshToken(
            AccountId account, IntegrationId integration, OpaqueToken token, Instant now) {
        return sql.first(
                """
                SELECT g.*, t.generation
                FROM oauth_refresh_tokens t JOIN oauth_grants g ON g.account_id = t.account_id AND g.id = t.grant_id
                WHERE g.account_id = ? AND g.integration_id = ? AND t.token_hash = ? AND t.expires_at > ?
                FOR UPDATE""",
                row -> new Refreshable(grant(row), row.getInt("generation")),
                account.value(),
                integration.value(),
                token.hash(),
                now);
    }

    void addRefreshToken(Grant grant, OpaqueToken token, int generation, Instant now, Instant expiresAt) {
        sql.update("""
                INSERT INTO oauth_refresh_tokens (token_hash, account_id, grant_id, generation, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?)""", token.hash(), grant.accountId().value(), grant.id(), generation, now, expiresAt);
        sql.update(
                "UPDATE oauth_grants SET expires_at = ? WHERE account_id = ? AND id = ?",
                expiresAt,
                grant.accountId().value(),
                grant.id());
    }

    /** Ends those that the use of this one makes worthless: all others of its generation and before. */
    void endBehind(Refreshable used, OpaqueToken token) {
        sql.update("""
                DELETE FROM oauth_refresh_tokens
                WHERE account_id = ? AND grant_id = ? AND generation <= ? AND token_hash <> ?""", used.grant().accountId().value(), used.grant().id(), used.generation(), token.hash());
    }

    /** Ends the oldest of a generation beyond so many: somebody keeps using the one before it. */
    void keepNewest(Grant grant, int generation, int kept) {
        sql.update("""
                DELETE FROM oauth_refresh_tokens WHERE token_hash IN (
                    SELECT token_hash FROM oauth_refresh_tokens
                    WHERE account_id = ? AND grant_id = ? AND generation = ?
                    ORDER BY created_at DESC OFFSET ?)""", grant.accountId().value(), grant.id(), generation, kept);
    }

    void addAccessToken(Grant grant, UUID id, Instant now, Instant expiresAt) {
        sql.update(
                "DELETE FROM oauth_access_tokens WHERE account_id = ? AND grant_id = ? AND expires_at <= ?",
                grant.accountId().value(),
                grant.id(),
                now);
        sql.update(
                "INSERT INTO oauth_access_tokens (id, account_id, grant_id, expires_at) VALUES (?, ?, ?, ?)",
                id,
                grant.accountId().value(),
                grant.id(),
                expiresAt);
    }

    /** What the integration was given. */
    List<Grant> ofIntegration(AccountId account, IntegrationId integration) {
        return sql.list(
                "SELECT * FROM oauth_grants WHERE account_id = ? AND integration_id = ? FOR UPDATE",
                GrantRepository::grant,
                account.value(),
                integration.value());
    }

    /** What the user gave. */
    List<Grant> ofUser(AccountId account, UserId user) {
        return sql.list(
                "SELECT * FROM oauth_grants WHERE account_id = ? AND user_id = ? FOR UPDATE",
                GrantRepository::grant,
                account.value(),
                user.value());
    }

    /** Removes the grant with all that descends from it, and answers its access tokens. */
    List<RevokedToken> remove(Grant grant) {
        List<RevokedToken> tokens = sql.list(
                "DELETE FROM oauth_access_tokens WHERE account_id = ? AND grant_id = ? RETURNING *",
                row -> new RevokedToken(
                        new AccountId(row.getLong("account_id")),
                        row.getObject("id", UUID.class),
                        NativeSql.instant(row, "expires_at")),
                grant.accountId().value(),
                grant.id());
        sql.update(
                "DELETE FROM oauth_grants WHERE account_id = ? AND id = ?",
                grant.accountId().value(),
                grant.id());
        return tokens;
    }

    /** Of all accounts. */
    void removeExpired(Instant now) {
        sql.update("DELETE FROM oauth_grants WHERE expires_at <= ?", now);
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                new AccountId(row.getLong("account_id")),
                new IntegrationId(row.getObject("integration_id", UUID.class)),
                new UserId(row.getLong("user_id")),
                row.getString("user_name"));
    }
}
