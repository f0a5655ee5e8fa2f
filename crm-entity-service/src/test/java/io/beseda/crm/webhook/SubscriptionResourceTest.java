package io.beseda.crm.webhook;

import static io.beseda.crm.webhook.WebhookFixtures.V4;
import static io.beseda.crm.webhook.WebhookFixtures.WEBHOOKS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CrmTest
class SubscriptionResourceTest {

    private static final String HOOK = "https://integration.example/hook";

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    private AccountId account;
    private WebhookFixtures webhooks;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
        webhooks = new WebhookFixtures(account);
    }

    @Test
    void aNewAccountHasNone() {
        webhooks.administrator().get(V4).then().statusCode(204);
    }

    @Test
    void aDestinationThatIsThereIsUpdatedNotDoubled() {
        long id = webhooks.subscribe(HOOK, "add_lead")
                .statusCode(201)
                .contentType("application/hal+json")
                .body("destination", equalTo(HOOK))
                .body("account_id", equalTo((int) account.value()))
                .body("created_by", equalTo(1))
                .body("sort", equalTo(0))
                .body("disabled", equalTo(false))
                .body("settings", contains("add_lead"))
                .body("status", nullValue())
                .body("_links.self.href", notNullValue())
                .extract()
                .jsonPath()
                .getLong("id");

        webhooks.subscribe(HOOK, "add_talk", "update_talk")
                .statusCode(200)
                .body("id", equalTo((int) id))
                .body("settings", contains("add_talk", "update_talk"));

        webhooks.subscribe("https://integration.example/other", "add_lead").statusCode(201);
        webhooks.administrator()
                .get(V4)
                .then()
                .statusCode(200)
                .body("_total_items", equalTo(2))
                .body("_page_count", equalTo(1))
                .body("_embedded.webhooks.destination", hasSize(2));
        webhooks.administrator()
                .get(V4 + "?filter[destination]=" + HOOK)
                .then()
                .body("_embedded.webhooks.id", contains((int) id));
    }

    @Test
    void aWebhookIsRemovedByItsDestinationOrById() {
        webhooks.added(HOOK, "add_lead");

        webhooks.administrator()
                .body(Map.of("destination", HOOK))
                .delete(V4)
                .then()
                .statusCode(204);
        webhooks.administrator()
                .body(Map.of("destination", HOOK))
                .delete(V4)
                .then()
                .statusCode(404);

        long id = webhooks.added(HOOK, "add_lead");
        webhooks.administrator().delete(V4 + "/" + id).then().statusCode(204);
        webhooks.administrator().delete(V4 + "/" + id).then().statusCode(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        webhooks.administrator()
                .body(Map.of("destination", "nowhere", "settings", List.of("add_lead", "add_weather"), "sort", -1))
                .post(V4)
                .then()
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("validation-errors[0].errors.path", containsInAnyOrder("destination", "settings.1", "sort"));
        webhooks.administrator()
                .body(Map.of())
                .post(V4)
                .then()
                .statusCode(400)
                .body("validation-errors[0].errors.path", containsInAnyOrder("destination", "settings"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://integration.example/",
                "file:///etc/passwd",
                "gopher://integration.example/",
                "javascript:alert(1)",
                "http:/integration.example",
                "https://user:secret@integration.example/",
                "https://integration.example/#part",
                "https://integration.example:0/",
                "https://integration.example:65536/",
                "integration.example"
            })
    void whatIsNoAddressOfTheWebIsNoDestination(String unfit) {
        webhooks.subscribe(unfit, "add_lead").statusCode(400);
    }

    @Test
    void anAccountHasAHundredWebhooksAndNotOneMore() {
        database.rows("""
                INSERT INTO webhooks (account_id, destination, events, sort, secret, created_by, created_by_name,
                    created_at, updated_at, enabled_at)
                SELECT ?, 'https://integration.example/' || place, '{add_lead}', 0, '', 1, '', now(), now(), now()
                FROM generate_series(1, 100) AS place RETURNING 1""", account.value());

        webhooks.subscribe(HOOK, "add_lead").statusCode(422).body("detail", equalTo("Limit 100 per account"));
        webhooks.subscribe("https://integration.example/7", "add_talk").statusCode(200);
    }

    @Test
    void operatorsAndOtherAccountsHaveNothingToDoWithThem() {
        long id = webhooks.added(HOOK, "add_lead");
        WebhookFixtures stranger = new WebhookFixtures(accounts.openWithoutUsers());

        for (String path : List.of(V4, WEBHOOKS)) {
            given().auth()
                    .oauth2(AccessTokenFixtures.operator(account))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
        stranger.administrator().get(V4).then().statusCode(204);
        stranger.administrator()
                .body(Map.of("destination", HOOK))
                .delete(V4)
                .then()
                .statusCode(404);
        stranger.administrator().delete(V4 + "/" + id).then().statusCode(404);
        String path = WEBHOOKS + "/" + id;
        stranger.administrator().get(WEBHOOKS).then().body("items", empty());
        stranger.administrator().delete(path).then().statusCode(404);
        stranger.administrator().post(path + "/secret").then().statusCode(404);
        stranger.administrator().get(path + "/deliveries").then().statusCode(404);
        stranger.administrator().post(path + "/deliveries/1/redelivery").then().statusCode(404);
        stranger.administrator()
                .body(Map.of("destination", HOOK, "events", List.of("add_lead")))
                .put(path)
                .then()
                .statusCode(404);
        webhooks.administrator().get(WEBHOOKS).then().body("items.destination", contains(HOOK));
    }

    @Test
    void theConsoleAddsOneWithItsSecretChangesItAndTurnsItOff() {
        int id = webhooks.administrator()
                .body(Map.of("destination", HOOK, "events", List.of("add_lead")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("secret", startsWith("whsec_"))
                .body("createdByName", equalTo("Administrator"))
                .body("waiting", equalTo(0))
                .extract()
                .path("id");

        webhooks.administrator()
                .body(Map.of("destination", HOOK + "/2", "events", List.of("add_talk"), "enabled", false))
                .put(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200)
                .body("destination", equalTo(HOOK + "/2"))
                .body("events", contains("add_talk"))
                .body("disabledAt", notNullValue());
        webhooks.administrator()
                .get(WEBHOOKS)
                .then()
                .body("items[0]", not(hasKey("secret")))
                .body("eventCodes", hasItem("add_outgoing_message"));
        webhooks.administrator()
                .post(WEBHOOKS + "/" + id + "/secret")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"));
    }

    @Test
    void twoWebhooksOfTheConsoleHaveNotTheSameAddress() {
        webhooks.added(HOOK, "add_lead");
        long other = webhooks.added(HOOK + "/2", "add_lead");
        Map<String, Object> same = Map.of("destination", HOOK, "events", List.of("add_lead"));

        webhooks.administrator()
                .body(same)
                .post(WEBHOOKS)
                .then()
                .statusCode(409)
                .body("code", equalTo("webhook-destination-taken"))
                .body("errors.pointer", contains("/destination"));
        webhooks.administrator().body(same).put(WEBHOOKS + "/" + other).then().statusCode(409);
        webhooks.administrator()
                .body(Map.of("destination", "nowhere", "events", List.of("add_lead")))
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/destination"));
        webhooks.administrator()
                .body(Map.of("destination", HOOK + "/3", "events", List.of("add_lead", "add_weather")))
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/events/1"));
    }
}
