package io.beseda.crm.signin;

import io.beseda.crm.token.OpaqueToken;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sign-ins of browsers and their refresh tokens. */
@ApplicationScoped
public class SignInSessionRepository {

    private final NativeSql sql;

    @Inject
    public SignInSessionRepository(NativeSql sql) {
        this.sql = sql;
    }

    void add(SignInSession session, Instant now, Instant expiresAt) {
        sql.update(
                "INSERT INTO sign_in_sessions (id, account_id, user_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                session.id(),
                session.accountId().value(),
                session.userId().value(),
                now,
                expiresAt);
    }

    void addToken(SignInSession session, OpaqueToken token, Instant expiresAt) {
        sql.update(
                "INSERT INTO refresh_tokens (token_hash, account_id, session_id, expires_at) VALUES (?, ?, ?, ?)",
                token.hash(),
                session.accountId().value(),
                session.id(),
                expiresAt);
        sql.update(
                "UPDATE sign_in_sessions SET expires_at = ? WHERE account_id = ? AND id = ?",
                expiresAt,
                session.accountId().value(),
                session.id());
    }

    /** The session of a living token; nobody else can refresh or end it before the transaction ends. The token says the account. */
    Optional<SignInSession> lockByToken(OpaqueToken token, Instant now) {
        return sql.first(
                """
                SELECT id, account_id, user_id FROM sign_in_sessions
                WHERE (account_id, id) =
                    (SELECT account_id, session_id FROM refresh_tokens WHERE token_hash = ? AND expires_at > ?)
                FOR UPDATE""",
                row -> new SignInSession(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getLong("account_id")),
                        new UserId(row.getLong("user_id"))),
                token.hash(),
                now);
    }

    /** When the token was first used; empty for one that is still to be used. Asked with the session locked, it stays so. */
    Optional<Instant> usedAt(SignInSession session, OpaqueToken token) {
        return sql.first(
                """
                SELECT used_at FROM refresh_tokens WHERE account_id = ? AND token_hash = ? AND used_at IS NOT NULL""",
                row -> NativeSql.instant(row, "used_at"),
                session.accountId().value(),
                token.hash());
    }

    void markUsed(SignInSession session, OpaqueToken token, Instant now) {
        sql.update(
                "UPDATE refresh_tokens SET used_at = ? WHERE account_id = ? AND token_hash = ?",
                now,
                session.accountId().value(),
                token.hash());
    }

    void remove(SignInSession session) {
        sql.update(
                "DELETE FROM sign_in_sessions WHERE account_id = ? AND id = ?",
                session.accountId().value(),
                session.id());
    }

    /** Of all accounts. */
    void removeExpired(Instant now) {
        sql.update("DELETE FROM sign_in_sessions WHERE expires_at <= ?", now);
        sql.update("DELETE FROM refresh_tokens WHERE expires_at <= ?", now);
    }
}
