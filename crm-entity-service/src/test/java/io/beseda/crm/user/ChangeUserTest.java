package io.beseda.crm.user;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.contracts.UserPublished;
import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.SignInFixtures;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ChangeUserTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    AccountFixtures accounts;

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    EarlierUsers earlierUsers;

    private AccountId account;
    private UserView olga;

    @BeforeEach
    void openAccount() {
        account = accounts.open();
        olga = accounts.addUser(account, "Olga", Role.OPERATOR);
    }

    @Test
    void everyChangeIsPublishedWithTheNextVersionAndNoChangeIsNot() {
        change(Map.of("name", " Olga K. ")).statusCode(200).body("name", equalTo("Olga K."));
        change(Map.of("name", "Olga K.")).statusCode(200);
        change(Map.of("role", "administrator")).statusCode(200).body("role", equalTo("administrator"));
        change(Map.of("active", false)).statusCode(200).body("active", equalTo(false));

        List<UserPublished> published = published(4);
        assertThat(published).extracting(UserPublished::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(published).extracting(UserPublished::name).containsExactly("Olga", "Olga K.", "Olga K.", "Olga K.");
        assertThat(published.get(3).role()).isEqualTo(UserPublished.Role.ADMINISTRATOR);
        assertThat(published.get(3).active()).isFalse();
        assertThat(published).allMatch(user -> user.accountId() == account.value());
    }

    @Test
    void aDeactivatedUserCanNeitherSignInNorStaySignedIn() {
        String cookie = SignInFixtures.refreshCookie(SignInFixtures.signIn(olga.email(), AccountFixtures.PASSWORD));

        change(Map.of("active", false)).statusCode(200);

        SignInFixtures.refresh(cookie).then().statusCode(401);
        SignInFixtures.signIn(olga.email(), AccountFixtures.PASSWORD).then().statusCode(401);
        change(Map.of("active", true)).statusCode(200);
        SignInFixtures.signIn(olga.email(), AccountFixtures.PASSWORD).then().statusCode(200);
    }

    @Test
    void anAccountKeepsAnAdministrator() {
        int administrator = administrator()
                .get("/api/crm/v1/users")
                .then()
                .extract()
                .path("items.find { it.role == 'administrator' }.id");

        change(administrator, Map.of("active", false)).statusCode(409).body("code", equalTo("last-administrator"));
        change(administrator, Map.of("role", "operator")).statusCode(409);
        change(Map.of("role", "administrator")).statusCode(200);
        change(administrator, Map.of("role", "operator")).statusCode(200);
    }

    @Test
    void aUserOfAnotherAccountDoesNotExist() {
        UserView stranger = accounts.addUser(accounts.open(), "Stranger", Role.OPERATOR);

        change(stranger.id().value(), Map.of("active", false)).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void whatIsNotValidIsNamed() {
        change(Map.of("name", "  ")).statusCode(400).body("errors.pointer", contains("/name"));
        change(Map.of("name", "x".repeat(101))).statusCode(400).body("errors.pointer", contains("/name"));
    }

    @Test
    void operatorsMayNotChangeUsers() {
        given().auth()
                .oauth2(AccessTokenFixtures.operator(account))
                .contentType("application/json")
                .body(Map.of("role", "administrator"))
                .patch("/api/crm/v1/users/{id}", olga.id().value())
                .then()
                .statusCode(403);
    }

    @Test
    void anEndedSignInSessionIsToldWithTheIdItsTokensName() {
        var signedIn = SignInFixtures.signIn(olga.email(), AccountFixtures.PASSWORD);
        String session = AccessTokenFixtures.sessionOf(SignInFixtures.accessToken(signedIn));
        String cookie = SignInFixtures.refreshCookie(signedIn);
        String renewed = SignInFixtures.accessToken(SignInFixtures.refresh(cookie));
        assertThat(AccessTokenFixtures.sessionOf(renewed)).isEqualTo(session);

        given().cookie(SignInFixtures.COOKIE, cookie)
                .post("/auth/sign-out")
                .then()
                .statusCode(204);

        await().atMost(LIMIT).until(() -> !topics.signedOut(olga.id()).isEmpty());
        assertThat(topics.signedOut(olga.id())).singleElement().satisfies(ended -> {
            assertThat(ended.sessionId()).hasToString(session);
            assertThat(ended.accountId()).isEqualTo(account.value());
        });
    }

    @Test
    void usersAMigrationFoundArePublishedAtTheNextStartAndOnlyThen() {
        published(1);
        database.update(
                "INSERT INTO unpublished_users (account_id, user_id) VALUES (?, ?)",
                account.value(),
                olga.id().value());

        earlierUsers.start(new StartupEvent());
        earlierUsers.start(new StartupEvent());
        change(Map.of("name", "Later")).statusCode(200);

        assertThat(published(3)).extracting(UserPublished::version).containsExactly(1L, 1L, 2L);
    }

    private List<UserPublished> published(int count) {
        await().atMost(LIMIT).until(() -> topics.user(olga.id()).size() >= count);
        return topics.user(olga.id());
    }

    private ValidatableResponse change(Map<String, Object> body) {
        return change(olga.id().value(), body);
    }

    private ValidatableResponse change(long user, Map<String, Object> body) {
        return administrator()
                .contentType("application/json")
                .body(body)
                .patch("/api/crm/v1/users/{id}", user)
                .then();
    }

    private RequestSpecification administrator() {
        return given().auth().oauth2(AccessTokenFixtures.administrator(account));
    }
}
