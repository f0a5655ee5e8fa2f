package io.beseda.crm.user;

import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Adds a user to the account, who can sign in at once. Refused as {@link UserProblem#EMAIL_TAKEN} if any account has the e-mail. */
@ApplicationScoped
public class CreateUser {

    private static final String EMAIL_KEY = "users_email";

    private final UserRepository users;
    private final Clock clock;

    @Inject
    public CreateUser(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Transactional
    public UserView create(NewUser user) {
        User created =
                new User(user.name(), user.email(), user.role(), PasswordHash.of(user.password()), clock.instant());
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
        return UserView.of(created);
    }
}
