package io.beseda.crm.testing;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.Set;

/** Access tokens like the service's own, for tests that are not about signing in. */
public final class AccessTokenFixtures {

    private AccessTokenFixtures() {}

    public static String operator(AccountId account) {
        return ServiceSecrets.sign(claims(account).groups(Roles.OPERATOR));
    }

    public static String administrator(AccountId account) {
        return ServiceSecrets.sign(claims(account).groups(Set.of(Roles.OPERATOR, Roles.ADMINISTRATOR)));
    }

    /** Without a role. */
    public static JwtClaimsBuilder claims(AccountId account) {
        return Jwt.issuer("beseda")
                .audience("beseda-api")
                .subject("1")
                .claim(SignedInUser.ACCOUNT_CLAIM, account.value())
                .expiresIn(Duration.ofMinutes(10));
    }
}
