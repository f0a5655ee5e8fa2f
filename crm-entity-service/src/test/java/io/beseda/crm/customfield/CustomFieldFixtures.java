package io.beseda.crm.customfield;

import static io.restassured.RestAssured.given;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.support.account.AccountId;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Custom fields for tests, made over REST. */
public final class CustomFieldFixtures {

    public static final String FIELDS = "/api/v4/{entity}/custom_fields";
    public static final String FIELD = FIELDS + "/{id}";

    private CustomFieldFixtures() {}

    public static RequestSpecification administrator(AccountId account) {
        return as(AccessTokenFixtures.administrator(account));
    }

    public static RequestSpecification operator(AccountId account) {
        return as(AccessTokenFixtures.operator(account));
    }

    public static ValidatableResponse add(AccountId account, String entity, List<? extends Map<String, ?>> fields) {
        return administrator(account).body(fields).post(FIELDS, entity).then();
    }

    /** The new field's id. */
    public static int newField(AccountId account, String entity, String type, String name) {
        return add(account, entity, List.of(Map.of("type", type, "name", name)))
                .statusCode(201)
                .extract()
                .path("_embedded.custom_fields[0].id");
    }

    public static ValidatableResponse change(AccountId account, String entity, int id, Map<String, ?> change) {
        return administrator(account).body(change).patch(FIELD, entity, id).then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
