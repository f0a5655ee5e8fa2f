package io.beseda.crm.user;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the users of an account known that a migration found, once. */
@ApplicationScoped
public class PublishEarlierUsers {

    private final NativeSql sql;
    private final UserRepository users;
    private final Event<UsersChanged> changes;

    @Inject
    public PublishEarlierUsers(NativeSql sql, UserRepository users, Event<UsersChanged> changes) {
        this.sql = sql;
        this.users = users;
        this.changes = changes;
    }

    /** In the scope of the account. Of several services that try at once, one publishes. */
    @Transactional
    public void publish(AccountId account) {
        List<UserId> taken = sql.list(
                "DELETE FROM unpublished_users WHERE account_id = ? RETURNING user_id",
                row -> new UserId(row.getLong("user_id")),
                account.value());
        changes.fire(new UsersChanged(users.locked(taken)));
    }
}
