package io.beseda.crm.user;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What becomes different of a user; empty stays as it is. */
public record UserChange(Optional<String> name, Optional<Role> role, Optional<Boolean> active) {

    public UserChange {
        requireNonNull(name);
        requireNonNull(role);
        requireNonNull(active);
    }
}
