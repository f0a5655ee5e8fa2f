package io.beseda.crm.account;

import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The accounts. The one table that no account owns, so it is read without one. */
@ApplicationScoped
public class AccountRepository {

    private final NativeSql sql;

    @Inject
    public AccountRepository(NativeSql sql) {
        this.sql = sql;
    }

    AccountId add(String name, Instant createdAt) {
        return sql.first(
                        "INSERT INTO accounts (name, created_at) VALUES (?, ?) RETURNING id",
                        row -> new AccountId(row.getLong("id")),
                        name,
                        createdAt)
                .orElseThrow();
    }

    /** @throws Refusal 404 if a token outlived its account */
    AccountRow account(AccountId id) {
        return sql.first(
                        "SELECT * FROM accounts WHERE id = ?",
                        row -> new AccountRow(
                                new AccountId(row.getLong("id")),
                                row.getString("name"),
                                NativeSql.instant(row, "created_at"),
                                row.getString("customers_mode")),
                        id.value())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no such account."));
    }

    void keepCustomers(AccountId id, String mode) {
        sql.update("UPDATE accounts SET customers_mode = ? WHERE id = ?", mode, id.value());
    }

    /** Whether there is none; nobody else can add one before the transaction ends. */
    boolean isEmptyAndLocked() {
        sql.update("LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE");
        return sql.first("SELECT 1 FROM accounts LIMIT 1", row -> true).isEmpty();
    }

    /** Those of these accounts that do not exist. */
    public Set<AccountId> unknownAmong(Collection<AccountId> accounts) {
        Set<AccountId> unknown = new HashSet<>(accounts);
        sql.list(
                        "SELECT id FROM accounts WHERE id = ANY (?)",
                        row -> new AccountId(row.getLong("id")),
                        Column.accounts(unknown, account -> account))
                .forEach(unknown::remove);
        return unknown;
    }
}
