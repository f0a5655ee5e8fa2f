package io.beseda.crm.user;

import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Adds a user to the account, who can sign in at once, and makes it known. Refused as {@link UserProblem#EMAIL_TAKEN} if any account has the e-mail. */
@ApplicationScoped
public class CreateUser {

    private static final String EMAIL_KEY = "users_email";

    private final UserRepository users;
    private final Event<UsersChanged> changes;
    private final Clock clock;

    @Inject
    public CreateUser(UserRepository users, Event<UsersChanged> changes, Clock clock) {
        this.users = users;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public UserView create(NewUser user) {
        User created = new User(user.name(), user.email(), user.role(), user.passwordHash(), clock.instant());
        try {
            users.persistAndFlush(created);
        } catch (ConstraintViolationException violation) {
            if (!EMAIL_KEY.equals(violation.getConstraintName())) {
                throw violation;
            }
            throw new Refusal(
                    UserProblem.EMAIL_TAKEN,
                    "Choose another e-mail.",
                    List.of(new FieldError("/email", UserProblem.EMAIL_TAKEN.code(), "Choose another e-mail.")));
        }
        changes.fire(new UsersChanged(List.of(created)));
        return UserView.of(created);
    }
}
