package io.beseda.crm.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of {@code POST /auth/sign-in}. */
public record SignInRequest(
        @NotNull @Size(max = 1000) String email,
        @NotNull @Size(max = 1000) String password) {

    /** Never the password: this may end in a log. */
    @Override
    public String toString() {
        return "SignInRequest";
    }
}
