package io.beseda.crm.globalsearch;

import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.value;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
class SearchResourceTest {

    @Inject
    AccountFixtures accounts;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void everyTypeIsSearchedAtOnce() {
        newEntity(account, "leads", Map.of("name", "Jasmine tea"));
        newEntity(account, "contacts", Map.of("name", "Jasmine Lee"));
        newEntity(account, "companies", Map.of("name", "Jasmine Ltd"));
        newEntity(account, "customers", Map.of("name", "Jasmine regular"));

        search("jasm")
                .statusCode(200)
                .body("items.type", contains("leads", "contacts", "companies", "customers"))
                .body("items.name", contains("Jasmine tea", "Jasmine Lee", "Jasmine Ltd", "Jasmine regular"))
                .body("items[0].match", nullValue());
    }

    @Test
    void theNewestFewOfATypeAreEnough() {
        for (int i = 1; i <= 7; i++) {
            newEntity(account, "leads", Map.of("name", "Order " + i));
        }

        search("order").body("items", hasSize(5)).body("items[0].name", equalTo("Order 7"));
    }

    @Test
    void whatIsNotInTheNameSaysWhereItIs() {
        int field = newField(account, "leads", "text", "Order number");
        int lead = newEntity(
                account,
                "leads",
                Map.of(
                        "name",
                        "Tea",
                        "custom_fields_values",
                        List.of(value(field, "A-4711")),
                        "tags_to_add",
                        List.of(Map.of("name", "urgent"))));

        search("tea a-47")
                .body("items.id", contains(lead))
                .body("items[0].match.field", equalTo("Order number"))
                .body("items[0].match.text", equalTo("A-4711"));
        search("urgent").body("items[0].match.text", equalTo("urgent")).body("items[0].match.field", nullValue());
        search(Integer.toString(lead)).body("items[0].match.text", equalTo(Integer.toString(lead)));
    }

    @Test
    void nothingIsFoundByNoWords() {
        newEntity(account, "leads", Map.of("name", "Tea"));

        search("").body("items", empty());
        search(" - ").body("items", empty());
        search("x".repeat(251)).statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void whatAnotherAccountHasIsNotFound() {
        newEntity(account, "contacts", Map.of("name", "Olga"));
        account = accounts.openWithoutUsers();

        search("olga").statusCode(200).body("items", empty());
    }

    private ValidatableResponse search(String query) {
        return as(account).queryParam("query", query).get("/api/crm/v1/search").then();
    }
}
