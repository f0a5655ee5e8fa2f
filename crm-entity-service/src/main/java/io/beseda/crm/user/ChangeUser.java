package io.beseda.crm.user;

import io.beseda.support.account.UserId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Changes a user of the account and makes it known. A user who is deactivated can't sign in, renew a token or keep a socket; the
 * access tokens it holds end by themselves within minutes.
 */
@ApplicationScoped
public class ChangeUser {

    private final UserRepository users;
    private final Event<UsersChanged> changes;
    private final Clock clock;

    @Inject
    public ChangeUser(UserRepository users, Event<UsersChanged> changes, Clock clock) {
        this.users = users;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Refusal 404 if the account has no such user, 409 if nobody would be left to change settings */
    @Transactional
    public UserView change(UserId id, UserChange change) {
        List<User> all = users.locked();
        User user = all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no such user."));
        if (user.apply(change, clock.instant())) {
            if (all.stream().noneMatch(User::isActiveAdministrator)) {
                throw new Refusal(UserProblem.LAST_ADMINISTRATOR, "Make somebody else an administrator first.");
            }
            users.flush();
            changes.fire(new UsersChanged(List.of(user)));
        }
        return UserView.of(user);
    }
}
