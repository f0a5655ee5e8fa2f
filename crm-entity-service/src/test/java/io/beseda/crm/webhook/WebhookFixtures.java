package io.beseda.crm.webhook;

import static io.restassured.RestAssured.given;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.support.account.AccountId;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Webhooks of an account, as its administrator sees them. */
record WebhookFixtures(AccountId account) {

    static final String V4 = "/api/v4/webhooks";
    static final String WEBHOOKS = "/api/crm/v1/webhooks";

    RequestSpecification administrator() {
        return given().auth().oauth2(AccessTokenFixtures.administrator(account)).contentType("application/json");
    }

    ValidatableResponse subscribe(String destination, String... events) {
        return administrator()
                .body(Map.of("destination", destination, "settings", List.of(events)))
                .post(V4)
                .then();
    }

    /** The id of a webhook that was added. */
    long added(String destination, String... events) {
        return subscribe(destination, events)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** The webhook as the console shows it. */
    JsonPath shown(long id) {
        return administrator()
                .get(WEBHOOKS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.id == " + id + " }");
    }

    JsonPath log(long id) {
        return administrator()
                .get(WEBHOOKS + "/" + id + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void redeliver(long id, long delivery) {
        administrator()
                .post(WEBHOOKS + "/" + id + "/deliveries/" + delivery + "/redelivery")
                .then()
                .statusCode(202);
    }
}
