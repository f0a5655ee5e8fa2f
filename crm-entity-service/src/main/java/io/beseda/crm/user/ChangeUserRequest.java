package io.beseda.crm.user;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Body of {@code PATCH /api/crm/v1/users/{id}}; what is absent stays. */
public record ChangeUserRequest(
        @Size(max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        Role role,
        Boolean active) {

    UserChange toChange() {
        return new UserChange(
                Optional.ofNullable(name).map(String::strip), Optional.ofNullable(role), Optional.ofNullable(active));
    }
}
