package io.beseda.crm.oauth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.IntegrationFixtures;
import io.beseda.crm.user.Role;
import io.beseda.crm.user.UserView;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CrmTest
class OAuthTest {

    private static final String REDIRECT_URI = "https://integration.example/callback?from=crm";

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    private AccountId account;
    private OAuthFixtures integration;

    @BeforeEach
    void createIntegration() {
        account = accounts.openWithoutUsers();
        integration = OAuthFixtures.create(AccessTokenFixtures.administrator(account), REDIRECT_URI);
    }

    @Test
    void theRedirectCarriesTheCodeAndTheStateOfTheIntegration() {
        Map<String, String> parameters = integration.decide(true, "a&b=1");

        assertThat(parameters)
                .containsKeys("code")
                .contains(
                        entry("from", "crm"),
                        entry("referer", "shop.example"),
                        entry("state", "a&b=1"),
                        entry("client_id", integration.id()))
                .doesNotContainKey("from_widget");
        assertThat(integration.decide(true, null))
                .contains(entry("from_widget", "1"))
                .doesNotContainKey("state");
    }

    @Test
    void whoIsDeniedGetsNoCode() {
        assertThat(integration.decide(false, "s"))
                .contains(entry("error", "access_denied"), entry("state", "s"))
                .doesNotContainKey("code");
    }

    @Test
    void aCodeGivesTokensOfADayAndOfThreeMonths() {
        Response answer = integration.exchange(integration.code());

        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(86_400))
                .body("refresh_token", notNullValue());
        String token = answer.path("access_token");
        IntegrationFixtures.awaitUsable(token);
        given().auth().oauth2(token).get("/api/crm/v1/users").then().statusCode(403);
    }

    @Test
    void aFormIsTakenAsWellAsJson() {
        given().contentType("application/x-www-form-urlencoded")
                .formParams(integration.body(Map.of("grant_type", "authorization_code", "code", integration.code())))
                .post("/oauth2/access_token")
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
    }

    @Test
    void aCodeThatComesAgainEndsWhatItGave() {
        String code = integration.code();
        JsonPath tokens = integration.exchange(code).jsonPath();
        IntegrationFixtures.awaitUsable(tokens.getString("access_token"));

        refused(integration.exchange(code), 400, "invalid-grant");

        IntegrationFixtures.awaitRefused(tokens.getString("access_token"));
        refused(integration.refresh(tokens.getString("refresh_token")), 400, "invalid-grant");
    }

    @Test
    void aCodeDiesAfterItsTime() {
        String code = integration.code();
        database.update("UPDATE oauth_codes SET expires_at = now() WHERE account_id = ?", account.value());

        refused(integration.exchange(code), 400, "invalid-grant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://integration.example/callback",
                "https://integration.example/callback?from=crm/",
                "HTTPS://integration.example/callback?from=crm",
                "https://evil.example/"
            })
    void redirectUriMustMatchToTheCharacter(String other) {
        Map<String, String> asked =
                Map.of("grant_type", "authorization_code", "code", integration.code(), "redirect_uri", other);

        refused(integration.ask(asked), 400, "invalid-grant");
    }

    @Test
    void theOldRefreshTokenIsUsableUntilTheNewOneIsUsed() {
        String first = integration.exchange(integration.code()).path("refresh_token");

        String lost = integration.refresh(first).path("refresh_token");
        String second = integration.refresh(first).path("refresh_token");
        String third = integration.refresh(second).path("refresh_token");

        refused(integration.refresh(first), 400, "invalid-grant");
        refused(integration.refresh(lost), 400, "invalid-grant");
        integration.refresh(second).then().statusCode(200);
        integration.refresh(third).then().statusCode(200);
        refused(integration.refresh(second), 400, "invalid-grant");
    }

    @Test
    void whoKeepsUsingAnOldRefreshTokenFillsNoTable() {
        String first = integration.exchange(integration.code()).path("refresh_token");

        for (int i = 0; i < 15; i++) {
            integration.refresh(first).then().statusCode(200);
        }

        assertThat(database.count("SELECT count(*) FROM oauth_refresh_tokens WHERE account_id = ?", account.value()))
                .isEqualTo(11);
    }

    @Test
    void unknownClientAndWrongSecretAreAlike() {
        OAuthFixtures wrong = integration.withSecret("x".repeat(43));
        OAuthFixtures unknown = new OAuthFixtures("", UUID.randomUUID().toString(), "x", REDIRECT_URI);

        refused(wrong.exchange(integration.code()), 401, "invalid-client");
        refused(unknown.exchange("any"), 401, "invalid-client");
    }

    @Test
    void guessingASecretIsLimited() {
        OAuthFixtures wrong = integration.withSecret("wrong");
        for (int i = 0; i < 20; i++) {
            wrong.exchange("any").then().statusCode(401);
        }

        wrong.exchange("any")
                .then()
                .statusCode(429)
                .header("Content-Type", "application/problem+json")
                .body("retry_after", greaterThan(0));
    }

    @Test
    void aCodeIsWorthNothingToAnotherIntegration() {
        OAuthFixtures other = OAuthFixtures.create(integration.administrator(), REDIRECT_URI);

        refused(other.exchange(integration.code()), 400, "invalid-grant");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        given().contentType("application/json")
                .body(Map.of("grant_type", "password", "client_id", "mine"))
                .post("/oauth2/access_token")
                .then()
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("type", equalTo("https://httpstatus.es/400"))
                .body("status", equalTo(400))
                .body(
                        "validation-errors[0].errors.path",
                        containsInAnyOrder("client_id", "client_secret", "redirect_uri", "grant_type"));
        given().contentType("application/json")
                .post("/oauth2/access_token")
                .then()
                .statusCode(400)
                .header("Content-Type", "application/problem+json");
    }

    @Test
    void theSecretBeforeARotationIsTakenForADayAndTheOneBeforeThatNoMore() {
        String rotated = rotate();

        integration.exchange(integration.code()).then().statusCode(200);
        integration.withSecret(rotated).exchange(integration.code()).then().statusCode(200);

        database.update(
                "UPDATE integrations SET previous_secret_until = now() WHERE id = ?",
                UUID.fromString(integration.id()));
        refused(integration.exchange(integration.code()), 401, "invalid-client");

        rotate();
        refused(integration.exchange(integration.code()), 401, "invalid-client");
        integration.withSecret(rotated).exchange(integration.code()).then().statusCode(200);
    }

    @Test
    void deletingAnIntegrationEndsAllItsTokens() {
        JsonPath tokens = integration.exchange(integration.code()).jsonPath();
        String code = integration.code();
        IntegrationFixtures.awaitUsable(tokens.getString("access_token"));

        integration.delete().statusCode(204);

        IntegrationFixtures.awaitRefused(tokens.getString("access_token"));
        refused(integration.refresh(tokens.getString("refresh_token")), 401, "invalid-client");
        refused(integration.exchange(code), 401, "invalid-client");
        integration.delete().statusCode(404);
    }

    @Test
    void whatAFormerAdministratorAllowedEnds() {
        AccountId other = accounts.open();
        UserView olga = accounts.addUser(other, "Olga", Role.ADMINISTRATOR);
        OAuthFixtures hers = OAuthFixtures.create(AccessTokenFixtures.administrator(other, olga.id()), REDIRECT_URI);
        JsonPath tokens = hers.exchange(hers.code()).jsonPath();
        IntegrationFixtures.awaitUsable(tokens.getString("access_token"));

        given().auth()
                .oauth2(AccessTokenFixtures.administrator(other))
                .contentType("application/json")
                .body(Map.of("active", false))
                .patch("/api/crm/v1/users/" + olga.id())
                .then()
                .statusCode(200);

        IntegrationFixtures.awaitRefused(tokens.getString("access_token"));
        refused(hers.refresh(tokens.getString("refresh_token")), 400, "invalid-grant");
    }

    @Test
    void anotherAccountsIntegrationDoesNotExist() {
        String stranger = AccessTokenFixtures.administrator(accounts.openWithoutUsers());
        String path = OAuthFixtures.INTEGRATIONS + "/" + integration.id();

        given().auth().oauth2(stranger).get(path).then().statusCode(404);
        given().auth().oauth2(stranger).delete(path).then().statusCode(404);
        given().auth().oauth2(stranger).post(path + "/secret").then().statusCode(404);
        given().auth()
                .oauth2(stranger)
                .contentType("application/json")
                .body(Map.of("allowed", true))
                .post(path + "/consent")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(stranger)
                .contentType("application/json")
                .body(Map.of("name", "Mine", "redirectUri", "https://evil.example/"))
                .put(path)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(AccessTokenFixtures.operator(account))
                .get(OAuthFixtures.INTEGRATIONS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(integration.administrator())
                .get(OAuthFixtures.INTEGRATIONS)
                .then()
                .body("items.id", contains(integration.id()))
                .body("items[0]", not(hasKey("clientSecret")));
    }

    @Test
    void theAddressOfAnIntegrationCanChange() {
        given().auth()
                .oauth2(integration.administrator())
                .contentType("application/json")
                .body(Map.of("name", "Warehouse", "redirectUri", "http://localhost:3000/back"))
                .put(OAuthFixtures.INTEGRATIONS + "/" + integration.id())
                .then()
                .statusCode(200)
                .body("name", equalTo("Warehouse"))
                .body("redirectUri", equalTo("http://localhost:3000/back"));

        refused(integration.exchange(integration.code()), 400, "invalid-grant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://integration.example/",
                "ftp://integration.example/",
                "javascript:alert(1)",
                "https:integration.example",
                "https://user@integration.example/",
                "https://integration.example/#part",
                "/callback",
                "http://localhost.evil.example/",
                ""
            })
    void whatIsNoSafeAddressIsNoRedirectUri(String unfit) {
        given().auth()
                .oauth2(integration.administrator())
                .contentType("application/json")
                .body(Map.of("name", "Stock", "redirectUri", unfit))
                .post(OAuthFixtures.INTEGRATIONS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/redirectUri"));
    }

    private String rotate() {
        return given().auth()
                .oauth2(integration.administrator())
                .post(OAuthFixtures.INTEGRATIONS + "/" + integration.id() + "/secret")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("clientSecret");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .header("Content-Type", "application/problem+json")
                .body("type", equalTo("https://httpstatus.es/" + status))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("code", equalTo(code));
    }

    @Test
    void grantsNobodyUsedGoWithTheirCodes() {
        integration.code();
        database.update("UPDATE oauth_grants SET expires_at = now() WHERE account_id = ?", account.value());

        integration.code();

        assertThat(List.of(
                        database.count("SELECT count(*) FROM oauth_grants WHERE account_id = ?", account.value()),
                        database.count("SELECT count(*) FROM oauth_codes WHERE account_id = ?", account.value())))
                .containsExactly(1L, 1L);
    }
}
