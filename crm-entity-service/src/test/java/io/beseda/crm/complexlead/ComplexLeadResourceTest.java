package io.beseda.crm.complexlead;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ComplexLeadResourceTest {

    @Inject
    AccountFixtures accounts;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void aLeadComesWithItsContactAndCompany() {
        JsonPath added = as(account)
                .body(List.of(Map.of(
                        "name",
                        "Order",
                        "price",
                        100,
                        "request_id",
                        "r1",
                        "_embedded",
                        Map.of(
                                "contacts",
                                List.of(Map.of("first_name", "Olga")),
                                "companies",
                                List.of(Map.of("name", "Firm")),
                                "metadata",
                                Map.of("category", "forms", "form_id", "1")))))
                .post("/api/v4/leads/complex")
                .then()
                .statusCode(200)
                .body("request_id", contains(List.of("r1")))
                .body("merged", contains(false))
                .extract()
                .jsonPath();

        as(account)
                .get("/api/v4/leads/{id}?with=contacts", added.getInt("[0].id"))
                .then()
                .body("name", equalTo("Order"))
                .body("_embedded.contacts.id", contains(added.getInt("[0].contact_id")))
                .body("_embedded.companies.id", contains(added.getInt("[0].company_id")));
        as(account)
                .get("/api/v4/contacts/{id}", added.getInt("[0].contact_id"))
                .then()
                .body("_embedded.companies.id", contains(added.getInt("[0].company_id")));
    }

    @Test
    void aContactThatIsThereIsLinked() {
        int olga = newEntity(account, "contacts", Map.of("name", "Olga"));

        JsonPath added = as(account)
                .body(List.of(Map.of("name", "Order", "_embedded", Map.of("contacts", List.of(Map.of("id", olga))))))
                .post("/api/v4/leads/complex")
                .then()
                .statusCode(200)
                .body("[0].company_id", nullValue())
                .extract()
                .jsonPath();

        assertThat(added.getInt("[0].contact_id")).isEqualTo(olga);
        as(account).get("/api/v4/contacts/{id}", olga).then().body("name", equalTo("Olga"));
    }
}
