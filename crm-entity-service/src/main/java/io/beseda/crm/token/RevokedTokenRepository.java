package io.beseda.crm.token;

import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Revoked tokens that have not expired yet. */
@ApplicationScoped
public class RevokedTokenRepository {

    private final NativeSql sql;

    @Inject
    public RevokedTokenRepository(NativeSql sql) {
        this.sql = sql;
    }

    void add(List<RevokedToken> tokens) {
        sql.update(
                """
                INSERT INTO revoked_tokens (token_id, account_id, expires_at) SELECT * FROM unnest(?, ?, ?)
                ON CONFLICT (token_id) DO NOTHING""",
                Column.uuids(tokens, RevokedToken::id),
                Column.accounts(tokens, RevokedToken::accountId),
                Column.instants(tokens, RevokedToken::expiresAt));
    }

    /** Of all accounts. */
    List<RevokedToken> removeExpired(Instant now) {
        return sql.list(
                "DELETE FROM revoked_tokens WHERE expires_at <= ? RETURNING *",
                row -> new RevokedToken(
                        new AccountId(row.getLong("account_id")),
                        row.getObject("token_id", UUID.class),
                        NativeSql.instant(row, "expires_at")),
                now);
    }
}
