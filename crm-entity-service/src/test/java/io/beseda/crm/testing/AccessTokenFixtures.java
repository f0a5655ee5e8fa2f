package io.beseda.crm.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.support.account.AccountId;
import io.beseda.support.account.Roles;
import io.beseda.support.account.SignedInUser;
import io.beseda.support.account.UserId;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.Base64;
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

    /** Of a user who exists. */
    public static String administrator(AccountId account, UserId user) {
        return ServiceSecrets.sign(
                claims(account).subject(user.toString()).groups(Set.of(Roles.OPERATOR, Roles.ADMINISTRATOR)));
    }

    /** The sign-in session a token names. */
    public static String sessionOf(String token) {
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        return JsonPath.from(payload).getString(SignedInUser.SESSION_CLAIM);
    }

    /** Without a role. */
    public static JwtClaimsBuilder claims(AccountId account) {
        return Jwt.issuer("beseda")
                .audience("beseda-api")
                .subject("1")
                .claim(SignedInUser.NAME_CLAIM, "Administrator")
                .claim(SignedInUser.ACCOUNT_CLAIM, account.value())
                .expiresIn(Duration.ofMinutes(10));
    }
}
