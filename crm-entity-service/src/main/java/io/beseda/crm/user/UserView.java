package io.beseda.crm.user;

import io.beseda.support.account.UserId;
import java.time.Instant;

/** A user as administrators see one. */
public record UserView(UserId id, String name, String email, Role role, boolean active, Instant createdAt) {

    static UserView of(User user) {
        return new UserView(user.id(), user.name(), user.email().value(), user.role(), user.active(), user.createdAt());
    }
}
