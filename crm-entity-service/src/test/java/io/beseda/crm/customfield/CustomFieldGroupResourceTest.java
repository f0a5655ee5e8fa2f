package io.beseda.crm.customfield;

import static io.beseda.crm.customfield.CustomFieldFixtures.FIELD;
import static io.beseda.crm.customfield.CustomFieldFixtures.administrator;
import static io.beseda.crm.customfield.CustomFieldFixtures.change;
import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.customfield.CustomFieldFixtures.operator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class CustomFieldGroupResourceTest {

    private static final String GROUPS = "/api/v4/leads/custom_fields/groups";
    private static final String GROUP = GROUPS + "/{id}";

    @Inject
    AccountFixtures accounts;

    private AccountId account;
    private int field;

    @BeforeEach
    void addAField() {
        account = accounts.openWithoutUsers();
        field = newField(account, "leads", "text", "UTM");
    }

    @Test
    void aNewAccountHasTheMainGroupAndFieldsAreInIt() {
        operator(account)
                .get(GROUPS)
                .then()
                .statusCode(200)
                .body("_total_items", equalTo(1))
                .body("_embedded.custom_field_groups.id", contains("default"))
                .body("_embedded.custom_field_groups[0].is_predefined", equalTo(true))
                .body("_embedded.custom_field_groups[0].entity_type", equalTo("leads"));
        operator(account).get(FIELD, "leads", field).then().body("group_id", nullValue());
    }

    @Test
    void fieldsAreInTheGroupTheyArePutInUntilItGoes() {
        String group = newGroup("Marketing");
        int other = administrator(account)
                .body(List.of(Map.of("type", "text", "name", "Source", "group_id", group)))
                .post("/api/v4/leads/custom_fields")
                .then()
                .statusCode(201)
                .body("_embedded.custom_fields[0].group_id", equalTo(group))
                .extract()
                .path("_embedded.custom_fields[0].id");

        administrator(account)
                .body(Map.of("name", "Campaigns", "sort", 7, "fields", List.of(field)))
                .patch(GROUP, group)
                .then()
                .statusCode(200)
                .body("id", equalTo(group))
                .body("name", equalTo("Campaigns"))
                .body("sort", equalTo(7));

        operator(account).get(FIELD, "leads", field).then().body("group_id", equalTo(group));
        operator(account).get(FIELD, "leads", other).then().body("group_id", nullValue());
        change(account, "leads", field, Map.of("group_id", "default")).body("group_id", nullValue());
        change(account, "leads", field, Map.of("group_id", group)).body("group_id", equalTo(group));
        administrator(account).delete(GROUP, group).then().statusCode(204);
        operator(account).get(FIELD, "leads", field).then().body("group_id", nullValue());
        operator(account).get(GROUP, group).then().statusCode(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        String group = newGroup("Marketing");

        administrator(account)
                .body(List.of(Map.of("sort", -1)))
                .post(GROUPS)
                .then()
                .statusCode(400)
                .body("'validation-errors'[0].errors.path", contains("name", "sort"));
        administrator(account)
                .body(Map.of("fields", List.of("x")))
                .patch(GROUP, group)
                .then()
                .statusCode(400);
        administrator(account)
                .body(Map.of("fields", List.of(999_999_999)))
                .patch(GROUP, group)
                .then()
                .statusCode(404);
        change(account, "leads", field, Map.of("group_id", "leads_1")).statusCode(400);
        administrator(account)
                .body(Map.of("name", "Other"))
                .patch(GROUP, "default")
                .then()
                .statusCode(404);
        administrator(account).delete(GROUP, "default").then().statusCode(404);
    }

    @Test
    void operatorsOnlyReadAndAnotherAccountsGroupIsNotThere() {
        String group = newGroup("Marketing");
        AccountId other = accounts.openWithoutUsers();

        operator(account).body(List.of(Map.of("name", "x"))).post(GROUPS).then().statusCode(403);
        operator(account).delete(GROUP, group).then().statusCode(403);
        administrator(other).get(GROUP, group).then().statusCode(404);
        administrator(other)
                .body(Map.of("name", "x"))
                .patch(GROUP, group)
                .then()
                .statusCode(404);
        administrator(other).delete(GROUP, group).then().statusCode(404);
        operator(account)
                .get("/api/v4/contacts/custom_fields/groups/" + group)
                .then()
                .statusCode(404);
    }

    private String newGroup(String name) {
        return added(name).statusCode(201).extract().path("_embedded.custom_field_groups[0].id");
    }

    private ValidatableResponse added(String name) {
        return administrator(account)
                .body(List.of(Map.of("name", name)))
                .post(GROUPS)
                .then();
    }
}
