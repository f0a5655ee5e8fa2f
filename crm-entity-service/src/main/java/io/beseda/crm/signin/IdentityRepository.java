package io.beseda.crm.signin;

import io.beseda.crm.user.Email;
import io.beseda.crm.user.PasswordHash;
import io.beseda.crm.user.Role;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Active users, as they sign in. */
@ApplicationScoped
public class IdentityRepository {

    private static final String ACTIVE_USERS = """
            SELECT u.account_id, a.name AS account_name, u.id, u.name, u.email, u.role, u.password_hash
            FROM users u JOIN accounts a ON a.id = u.account_id
            WHERE u.active AND\s""";

    private final NativeSql sql;

    @Inject
    public IdentityRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** Over all accounts: who signs in says only an e-mail, and by it which account. */
    Optional<Credentials> credentials(Email email) {
        return sql.first(
                ACTIVE_USERS + "u.email = ?",
                row -> new Credentials(identity(row), new PasswordHash(row.getString("password_hash"))),
                email.value());
    }

    Optional<Identity> identity(AccountId account, UserId user) {
        return sql.first(
                ACTIVE_USERS + "u.account_id = ? AND u.id = ?",
                IdentityRepository::identity,
                account.value(),
                user.value());
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new AccountId(row.getLong("account_id")),
                row.getString("account_name"),
                new UserId(row.getLong("id")),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")));
    }
}
