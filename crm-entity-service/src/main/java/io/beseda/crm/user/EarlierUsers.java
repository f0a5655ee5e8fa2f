package io.beseda.crm.user;

import io.beseda.crm.accountscope.AccountScope;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** At the first start after a migration, other services learn of the users it found. */
@ApplicationScoped
public class EarlierUsers {

    private final NativeSql sql;
    private final PublishEarlierUsers publishEarlierUsers;
    private final AccountScope scope;

    @Inject
    public EarlierUsers(NativeSql sql, PublishEarlierUsers publishEarlierUsers, AccountScope scope) {
        this.sql = sql;
        this.publishEarlierUsers = publishEarlierUsers;
        this.scope = scope;
    }

    void start(@Observes StartupEvent event) {
        accounts()
                .forEach(account -> scope.in(account, () -> {
                    publishEarlierUsers.publish(account);
                    return account;
                }));
    }

    private List<AccountId> accounts() {
        return sql.list(
                "SELECT DISTINCT account_id FROM unpublished_users ORDER BY account_id",
                row -> new AccountId(row.getLong("account_id")));
    }
}
