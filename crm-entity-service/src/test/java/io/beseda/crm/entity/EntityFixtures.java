package io.beseda.crm.entity;

import static io.restassured.RestAssured.given;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.support.account.AccountId;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Leads, contacts, companies and customers for tests, made and read as integrations do. */
public final class EntityFixtures {

    public static final String ENTITIES = "/api/v4/{entity}";
    public static final String ENTITY = ENTITIES + "/{id}";

    private EntityFixtures() {}

    public static RequestSpecification as(AccountId account) {
        return given().auth().oauth2(AccessTokenFixtures.operator(account)).contentType("application/json");
    }

    public static ValidatableResponse add(AccountId account, String entity, List<? extends Map<String, ?>> entities) {
        return as(account).body(entities).post(ENTITIES, entity).then();
    }

    /** The id of a new one. */
    public static int newEntity(AccountId account, String entity, Map<String, ?> keys) {
        return add(account, entity, List.of(keys))
                .statusCode(200)
                .extract()
                .path("_embedded.%s[0].id".formatted(entity));
    }

    public static ValidatableResponse change(AccountId account, String entity, int id, Map<String, ?> change) {
        return as(account).body(change).patch(ENTITY, entity, id).then();
    }

    public static ValidatableResponse shown(AccountId account, String entity, int id) {
        return as(account).get(ENTITY, entity, id).then();
    }

    /** What a list of them answers to a query, written as it goes over the wire. */
    public static ValidatableResponse list(AccountId account, String entity, String query) {
        String asked = query.isEmpty() ? "page=1" : query;
        return as(account)
                .urlEncodingEnabled(false)
                .get("/api/v4/" + entity + "?" + asked)
                .then();
    }

    /** A value of a custom field, for {@code custom_fields_values}. */
    public static Map<String, ?> value(int field, Object value) {
        return Map.of("field_id", field, "values", List.of(Map.of("value", value)));
    }
}
