package io.beseda.crm.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.SignInFixtures;
import io.beseda.crm.testing.TestClock;
import io.beseda.crm.user.Role;
import io.beseda.crm.user.UserView;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class SignInTest {

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    private AccountId account;
    private UserView operator;

    @BeforeEach
    void addOperator() {
        account = accounts.open();
        operator = accounts.addUser(account, "Olga", Role.OPERATOR);
    }

    @Test
    void rightPasswordSignsIn() {
        SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expiresInSeconds", equalTo(600))
                .body("user.id", equalTo((int) operator.id().value()))
                .body("user.name", equalTo("Olga"))
                .body("user.email", equalTo(operator.email()))
                .body("user.role", equalTo("operator"))
                .body("user.accountId", equalTo((int) account.value()))
                .body("user.accountName", containsString("Account "))
                .body("refreshToken", nullValue());
    }

    @Test
    void emailIsTypedInAnyCase() {
        SignInFixtures.signIn("  " + operator.email().toUpperCase(Locale.ROOT), AccountFixtures.PASSWORD)
                .then()
                .statusCode(200);
    }

    @Test
    void refreshCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD)
                .header("Set-Cookie");

        assertThat(cookie.split(";\\s*"))
                .anyMatch(part -> part.matches("__Host-beseda-refresh=[A-Za-z0-9_-]{43}"))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict", "Max-Age=2592000")
                .noneMatch(part -> part.startsWith("Domain"));
    }

    @Test
    void databaseKnowsOnlyTheHashOfTheRefreshToken() {
        String token = SignInFixtures.refreshCookie(SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD));

        assertThat(database.rows("SELECT encode(token_hash, 'escape') FROM refresh_tokens"))
                .noneMatch(hash -> hash.contains(token));
    }

    @Test
    void accessTokenIsVerifiedByThePublishedKeySet() throws Exception {
        String token = SignInFixtures.accessToken(SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD));
        String keys = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", containsString("max-age=300"))
                .extract()
                .asString();

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedIssuer("beseda")
                .setExpectedAudience("beseda-api")
                .setRequireExpirationTime()
                .setRequireJwtId()
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo(operator.id().toString());
        assertThat(claims.getClaimValue("account_id", Long.class)).isEqualTo(account.value());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("operator");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Olga");
        assertThat(claims.getStringClaimValue("email")).isEqualTo(operator.email());
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
    }

    @Test
    void keySetHoldsOnlyThePublicKeyUnderItsThumbprint() throws Exception {
        Response answer = given().get("/.well-known/jwks.json");
        Map<String, String> key = answer.jsonPath().getMap("keys[0]");

        assertThat(answer.jsonPath().getList("keys")).hasSize(1);
        assertThat(key)
                .containsOnlyKeys("kty", "crv", "x", "y", "kid", "use", "alg")
                .containsEntry("alg", "ES256");
        assertThat(key.get("kid"))
                .isEqualTo(new JsonWebKeySet(answer.asString())
                        .getJsonWebKeys()
                        .get(0)
                        .calculateBase64urlEncodedThumbprint("SHA-256"));
    }

    @Test
    void accessTokenOpensTheApiOfItsRole() {
        String token = SignInFixtures.accessToken(SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD));

        given().auth()
                .oauth2(token)
                .get("/api/crm/v1/leads")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().auth().oauth2(token).get("/api/crm/v1/users").then().statusCode(403);
    }

    @Test
    void administratorHoldsBothRoles() {
        UserView administrator = accounts.addUser(account, "Anna", Role.ADMINISTRATOR);

        String token =
                SignInFixtures.accessToken(SignInFixtures.signIn(administrator.email(), AccountFixtures.PASSWORD));

        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(JsonPath.from(claims).<String>getList("groups"))
                .containsExactlyInAnyOrder("administrator", "operator");
    }

    @Test
    void wrongPasswordUnknownEmailAndDeactivatedUserAreToldTheSame() {
        UserView gone = accounts.addUser(account, "Gone", Role.OPERATOR);
        database.update(
                "UPDATE users SET active = false WHERE id = ?", gone.id().value());

        Response wrongPassword = SignInFixtures.signIn(operator.email(), "wrong password");

        wrongPassword
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Set-Cookie", nullValue())
                .body("type", equalTo("about:blank"))
                .body("title", equalTo("The e-mail or the password is wrong"))
                .body("status", equalTo(401))
                .body("code", equalTo("wrong-credentials"))
                .body("instance", equalTo("/auth/sign-in"));
        assertThat(List.of(
                        SignInFixtures.signIn("nobody@example.test", AccountFixtures.PASSWORD),
                        SignInFixtures.signIn("no address", AccountFixtures.PASSWORD),
                        SignInFixtures.signIn(operator.email(), "x".repeat(100)),
                        SignInFixtures.signIn(gone.email(), AccountFixtures.PASSWORD)))
                .extracting(Response::statusCode, Response::asString)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(401, wrongPassword.asString()));
    }

    @Test
    void requestWithoutPasswordIsNotValid() {
        given().contentType("application/json")
                .body(Map.of("email", operator.email()))
                .post("/auth/sign-in")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors[0].pointer", containsString("password"));
    }

    @Test
    void tooManyFailuresForAnEmailMustWaitEvenWithTheRightPassword() {
        for (int attempt = 0; attempt < 10; attempt++) {
            SignInFixtures.signIn(operator.email(), "wrong password").then().statusCode(401);
        }

        Response refused = SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-attempts"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);

        clock.forward(Duration.ofMinutes(2));
        SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD).then().statusCode(200);
    }

    @Test
    void limitTellsNothingOfWhetherAnEmailExists() {
        for (int attempt = 0; attempt < 10; attempt++) {
            SignInFixtures.signIn("nobody4@example.test", "wrong password")
                    .then()
                    .statusCode(401);
        }

        SignInFixtures.signIn("nobody4@example.test", "wrong password").then().statusCode(429);
    }
}
