package io.beseda.crm.apitoken;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API tokens of accounts. */
@ApplicationScoped
public class ApiTokenRepository {

    private final NativeSql sql;

    @Inject
    public ApiTokenRepository(NativeSql sql) {
        this.sql = sql;
    }

    void add(ApiToken token) {
        sql.update(
                """
                INSERT INTO api_tokens (id, account_id, name, created_by, created_by_name, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                token.id(),
                token.accountId().value(),
                token.name(),
                token.createdBy().value(),
                token.createdByName(),
                token.createdAt(),
                token.expiresAt());
    }

    /** The newest first. */
    List<ApiToken> all(AccountId account) {
        return sql.list(
                "SELECT * FROM api_tokens WHERE account_id = ? ORDER BY created_at DESC, id",
                ApiTokenRepository::token,
                account.value());
    }

    Optional<ApiToken> remove(AccountId account, UUID id) {
        return sql.first(
                "DELETE FROM api_tokens WHERE account_id = ? AND id = ? RETURNING *",
                ApiTokenRepository::token,
                account.value(),
                id);
    }

    List<ApiToken> removeOf(AccountId account, UserId creator) {
        return sql.list(
                "DELETE FROM api_tokens WHERE account_id = ? AND created_by = ? RETURNING *",
                ApiTokenRepository::token,
                account.value(),
                creator.value());
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                new UserId(row.getLong("created_by")),
                row.getString("created_by_name"),
                NativeSql.instant(row, "created_at"),
                NativeSql.instant(row, "expires_at"));
    }
}
