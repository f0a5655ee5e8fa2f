package io.beseda.crm.apitoken;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.beseda.contracts.TokenRevoked;
import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.IntegrationFixtures;
import io.beseda.crm.testing.Topics;
import io.beseda.crm.user.Role;
import io.beseda.crm.user.UserView;
import io.beseda.support.account.AccountId;
import io.beseda.support.ratelimit.IntegrationLimits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ApiTokenResourceTest {

    private static final String TOKENS = "/api/crm/v1/api-tokens";

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    @Inject
    Topics topics;

    @Inject
    IntegrationLimits limits;

    private AccountId account;
    private String administrator;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
        administrator = AccessTokenFixtures.administrator(account);
    }

    @Test
    void aTokenIsShownOnceAndSpeaksAsAnAdministratorUntilTheEndOfItsDay() {
        LocalDate tomorrow = today().plusDays(1);

        JsonPath created = create(" 1C ", tomorrow).statusCode(201).extract().jsonPath();

        assertThat(created.getString("name")).isEqualTo("1C");
        assertThat(Instant.parse(created.getString("expiresAt")))
                .isEqualTo(tomorrow.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        String token = created.getString("token");
        IntegrationFixtures.awaitUsable(token);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(List.of(Map.of("type", "text", "name", "Made by a token")))
                .post("/api/v4/leads/custom_fields")
                .then()
                .statusCode(201);
        list().body("items", not(empty()))
                .body("items.name", contains("1C"))
                .body("items.createdByName", contains("Administrator"))
                .body("items[0]", not(hasKey("token")));
    }

    @Test
    void aRevokedTokenIsRefusedWithinSeconds() {
        JsonPath created = create("Old one", today().plusYears(5)).extract().jsonPath();
        String token = created.getString("token");
        IntegrationFixtures.awaitUsable(token);

        revoke(administrator, created.getString("id")).statusCode(204);

        IntegrationFixtures.awaitRefused(token);
        list().body("items", empty());
        revoke(administrator, created.getString("id")).statusCode(404);
    }

    @Test
    void revocationsAreForgottenOnceTheirTokensHaveExpired() {
        String expired = create("Short", today().plusDays(1)).extract().path("id");
        revoke(administrator, expired);
        database.update(
                "UPDATE revoked_tokens SET expires_at = now() - interval '1 second' WHERE token_id = ?",
                UUID.fromString(expired));

        String next = create("Next", today().plusDays(1)).extract().path("id");
        revoke(administrator, next);

        await().untilAsserted(() -> {
            List<Optional<TokenRevoked>> published = topics.revokedToken(expired);
            assertThat(published).hasSize(2);
            assertThat(published.get(0).orElseThrow().accountId()).isEqualTo(account.value());
            assertThat(published.get(1)).isEmpty();
        });
        assertThat(database.rows("SELECT 1 FROM revoked_tokens WHERE token_id = ?", UUID.fromString(expired)))
                .isEmpty();
    }

    @Test
    void aTokenLivesFromADayToFiveYears() {
        for (LocalDate unfit :
                List.of(today().minusDays(1), today(), today().plusYears(5).plusDays(1), LocalDate.of(9999, 12, 31))) {
            create("Unfit", unfit)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", contains("/expiresOn"));
        }
        given().auth()
                .oauth2(administrator)
                .contentType("application/json")
                .body(Map.of("name", "", "expiresOn", "soon"))
                .post(TOKENS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/expiresOn"));
    }

    @Test
    void operatorsAndOtherAccountsHaveNothingToDoWithThem() {
        String id = create("Ours", today().plusDays(1)).extract().path("id");
        String stranger = AccessTokenFixtures.administrator(accounts.openWithoutUsers());

        given().auth()
                .oauth2(AccessTokenFixtures.operator(account))
                .get(TOKENS)
                .then()
                .statusCode(403);
        revoke(stranger, id).statusCode(404);
        given().auth().oauth2(stranger).get(TOKENS).then().body("items", empty());
        list().body("items.id", contains(id));
    }

    @Test
    void aTokenCanMakeNeitherTokensNorUsers() {
        String token = create("Curious", today().plusDays(1)).extract().path("token");
        IntegrationFixtures.awaitUsable(token);

        for (String path : List.of(TOKENS, "/api/crm/v1/users")) {
            given().auth()
                    .oauth2(token)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("forbidden"));
        }
    }

    @Test
    void tokensOfAFormerAdministratorEndWithTheRole() {
        AccountId other = accounts.open();
        UserView user = accounts.addUser(other, "Olga", Role.ADMINISTRATOR);
        String olga = AccessTokenFixtures.administrator(other, user.id());
        String token = create(olga, "Olga's", today().plusDays(1)).extract().path("token");
        IntegrationFixtures.awaitUsable(token);

        given().auth()
                .oauth2(AccessTokenFixtures.administrator(other))
                .contentType("application/json")
                .body(Map.of("role", "operator"))
                .patch("/api/crm/v1/users/" + user.id())
                .then()
                .statusCode(200);

        IntegrationFixtures.awaitRefused(token);
        given().auth().oauth2(olga).get(TOKENS).then().body("items", empty());
    }

    @Test
    void moreThanSevenRequestsASecondWaitAndPeopleAreNotCounted() {
        JsonPath created = create("Hasty", today().plusDays(1)).extract().jsonPath();
        String token = created.getString("token");
        IntegrationFixtures.awaitUsable(token);

        ValidatableResponse refused = IntegrationFixtures.beyond(limits, account, created.getString("id"), token)
                .then();

        refused.statusCode(429)
                .header("Content-Type", "application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://httpstatus.es/429"))
                .body("status", equalTo(429))
                .body("retry_after", greaterThan(0));
        for (int i = 0; i < 20; i++) {
            given().auth()
                    .oauth2(administrator)
                    .get(IntegrationFixtures.ANY_V4)
                    .then()
                    .statusCode(204);
        }
    }

    private ValidatableResponse create(String name, LocalDate expiresOn) {
        return create(administrator, name, expiresOn);
    }

    private static ValidatableResponse create(String caller, String name, LocalDate expiresOn) {
        return given().auth()
                .oauth2(caller)
                .contentType("application/json")
                .body(Map.of("name", name, "expiresOn", expiresOn.toString()))
                .post(TOKENS)
                .then();
    }

    private ValidatableResponse list() {
        return given().auth().oauth2(administrator).get(TOKENS).then().statusCode(200);
    }

    private static ValidatableResponse revoke(String caller, String id) {
        return given().auth().oauth2(caller).delete(TOKENS + "/" + id).then();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
