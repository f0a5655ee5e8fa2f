package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A user as of a version. A reader keeps the highest version per user and ignores lower ones.
 *
 * @param version rises by one with every change of this user
 * @param active false once the user may not sign in any more
 */
public record UserPublished(
        long accountId, long userId, long version, String name, Role role, boolean active, Instant updatedAt)
        implements UserEvent {
    public UserPublished {
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        requireNonNull(updatedAt, "updatedAt");
    }

    /** What a user may do. */
    public enum Role {
        /** Changes settings; also an operator. */
        @JsonProperty("administrator")
        ADMINISTRATOR,
        /** Answers visitors. */
        @JsonProperty("operator")
        OPERATOR
    }
}
