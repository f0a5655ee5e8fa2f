package io.beseda.crm.user;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Body of {@code POST /api/crm/v1/users}. */
public record CreateUserRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull String email,
        @NotNull String password,
        @NotNull Role role) {

    NewUser toNewUser() {
        Optional<Email> address = Email.parse(email);
        Optional<Password> secret = Password.of(password);
        List<FieldError> errors = new ArrayList<>();
        if (address.isEmpty()) {
            errors.add(new FieldError("/email", "invalid", "Not an e-mail address."));
        }
        if (secret.isEmpty()) {
            errors.add(new FieldError("/password", "invalid", Password.RULE));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "Some fields are not valid.", errors);
        }
        return new NewUser(name.strip(), address.orElseThrow(), PasswordHash.of(secret.orElseThrow()), role);
    }

    /** Never the password: this may end in a log. */
    @Override
    public String toString() {
        return "CreateUserRequest";
    }
}
