package io.beseda.crm.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.SignInFixtures;
import io.beseda.crm.testing.TestClock;
import io.beseda.crm.user.Role;
import io.beseda.crm.user.UserView;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class RefreshSignInSessionTest {

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    private UserView operator;
    private String token;

    @BeforeEach
    void signIn() {
        operator = accounts.addUser(accounts.open(), "Olga", Role.OPERATOR);
        token = SignInFixtures.refreshCookie(SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD));
    }

    @Test
    void refreshAnswersLikeSignInAndRotatesTheToken() {
        Response answer = SignInFixtures.refresh(token);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expiresInSeconds", equalTo(600))
                .body("user.email", equalTo(operator.email()));
        String next = SignInFixtures.refreshCookie(answer);
        assertThat(next).isNotEqualTo(token);
        SignInFixtures.refresh(next).then().statusCode(200);
    }

    @Test
    void anotherSiteCanNotRefreshBecauseItCanNotSendTheHeader() {
        given().cookie(SignInFixtures.COOKIE, token)
                .post("/auth/refresh")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
        given().cookie(SignInFixtures.COOKIE, token)
                .header("X-Beseda-Refresh", "yes")
                .post("/auth/refresh")
                .then()
                .statusCode(403);

        SignInFixtures.refresh(token).then().statusCode(200);
    }

    @Test
    void anotherSiteIsNotAllowedToSendTheHeader() {
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-beseda-refresh")
                .options("/auth/refresh")
                .then()
                .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void withoutASessionOneIsSignedOut() {
        given().header("X-Beseda-Refresh", "1")
                .post("/auth/refresh")
                .then()
                .statusCode(401)
                .body("code", equalTo("signed-out"));
        SignInFixtures.refresh("not a token").then().statusCode(401).body("code", equalTo("signed-out"));
        SignInFixtures.refresh("A".repeat(43)).then().statusCode(401).body("code", equalTo("signed-out"));
    }

    @Test
    void reusedTokenEndsTheWholeSession() {
        String next = SignInFixtures.refreshCookie(SignInFixtures.refresh(token));
        clock.forward(Duration.ofSeconds(11));

        SignInFixtures.refresh(token).then().statusCode(401).body("code", equalTo("signed-out"));

        SignInFixtures.refresh(next).then().statusCode(401).body("code", equalTo("signed-out"));
    }

    @Test
    void reuseEndsOnlyThatSession() {
        String elsewhere =
                SignInFixtures.refreshCookie(SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD));
        SignInFixtures.refresh(token).then().statusCode(200);
        clock.forward(Duration.ofSeconds(11));

        SignInFixtures.refresh(token).then().statusCode(401);

        SignInFixtures.refresh(elsewhere).then().statusCode(200);
    }

    @Test
    void twoTabsWithTheSameTokenStaySignedIn() {
        List<Response> answers = Stream.of(1, 2, 3, 4)
                .map(tab -> CompletableFuture.supplyAsync(() -> SignInFixtures.refresh(token)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        clock.forward(Duration.ofMinutes(5));
        assertThat(answers)
                .extracting(SignInFixtures::refreshCookie)
                .doesNotHaveDuplicates()
                .allSatisfy(next -> SignInFixtures.refresh(next).then().statusCode(200));
    }

    @Test
    void graceIsCountedFromTheFirstUse() {
        SignInFixtures.refresh(token).then().statusCode(200);
        clock.forward(Duration.ofSeconds(6));
        SignInFixtures.refresh(token).then().statusCode(200);
        clock.forward(Duration.ofSeconds(6));

        SignInFixtures.refresh(token).then().statusCode(401);
    }

    @Test
    void everyUseProlongsTheSession() {
        clock.forward(Duration.ofDays(29));
        String next = SignInFixtures.refreshCookie(SignInFixtures.refresh(token));
        clock.forward(Duration.ofDays(29));

        SignInFixtures.refresh(next).then().statusCode(200);
    }

    @Test
    void unusedSessionEndsAfterThirtyDaysAndIsClearedAway() {
        clock.forward(Duration.ofDays(31));

        SignInFixtures.refresh(token).then().statusCode(401);
        SignInFixtures.signIn(operator.email(), AccountFixtures.PASSWORD).then().statusCode(200);

        assertThat(database.count(
                        "SELECT count(*) FROM sign_in_sessions WHERE user_id = ?",
                        operator.id().value()))
                .isEqualTo(1);
        assertThat(database.count("""
                        SELECT count(*) FROM refresh_tokens t JOIN sign_in_sessions s ON s.id = t.session_id
                        WHERE s.user_id = ?""", operator.id().value())).isEqualTo(1);
    }

    @Test
    void deactivatedUserCanNotRefresh() {
        database.update(
                "UPDATE users SET active = false WHERE id = ?", operator.id().value());

        SignInFixtures.refresh(token).then().statusCode(401).body("code", equalTo("signed-out"));

        database.update(
                "UPDATE users SET active = true WHERE id = ?", operator.id().value());
        SignInFixtures.refresh(token).then().statusCode(401);
    }

    @Test
    void signOutEndsTheSessionAndClearsTheCookie() {
        given().cookie(SignInFixtures.COOKIE, token)
                .post("/auth/sign-out")
                .then()
                .statusCode(204)
                .header("Set-Cookie", startsWith(SignInFixtures.COOKIE + "=;"))
                .header("Set-Cookie", org.hamcrest.Matchers.containsString("Max-Age=0"));

        SignInFixtures.refresh(token).then().statusCode(401);
    }

    @Test
    void signOutWithoutASessionIsNoError() {
        given().post("/auth/sign-out").then().statusCode(204);
    }
}
