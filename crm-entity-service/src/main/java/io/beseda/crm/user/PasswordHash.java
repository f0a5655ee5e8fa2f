package io.beseda.crm.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.Optional;

/** A password as it is kept: bcrypt, cost 12, about a quarter of a second of work. */
public record PasswordHash(String value) {

    private static final int COST = 12;
    private static final PasswordHash OF_NOBODY = of(new Password("the password of nobody"));

    public static PasswordHash of(Password password) {
        return new PasswordHash(BcryptUtil.bcryptHash(password.value(), COST));
    }

    /** Whether it is the password of this hash. Takes as long without a hash and with an unfit password: the time tells nothing. */
    public static boolean matches(String typed, Optional<PasswordHash> hash) {
        Optional<Password> fit = Password.of(typed);
        String compared = fit.map(Password::value).orElse("no password at all");
        boolean same = BcryptUtil.matches(compared, hash.orElse(OF_NOBODY).value());
        return same && fit.isPresent() && hash.isPresent();
    }

    /** Never the hash: this may end in a log. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
