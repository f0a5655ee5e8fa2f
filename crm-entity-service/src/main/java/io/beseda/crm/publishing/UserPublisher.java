package io.beseda.crm.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.contracts.UserPublished;
import io.beseda.crm.user.User;
import io.beseda.crm.user.UsersChanged;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Publishes a user on topic {@code users.v1} with every change of it: if, and only if, the change commits; at least once; the
 * versions of one user in rising order, because its row is held before the append. The event's id is made of user and version.
 */
@ApplicationScoped
public class UserPublisher {

    private final Outbox outbox;

    @Inject
    public UserPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes UsersChanged changed) {
        outbox.append(changed.users().stream().map(UserPublisher::event).toList());
    }

    private static OutgoingEvent event(User user) {
        String name = "user:" + user.id() + ":" + user.version();
        UserPublished snapshot = new UserPublished(
                user.accountId().value(),
                user.id().value(),
                user.version(),
                user.name(),
                switch (user.role()) {
                    case ADMINISTRATOR -> UserPublished.Role.ADMINISTRATOR;
                    case OPERATOR -> UserPublished.Role.OPERATOR;
                },
                user.active(),
                user.updatedAt());
        return new OutgoingEvent(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), user.updatedAt(), snapshot);
    }
}
