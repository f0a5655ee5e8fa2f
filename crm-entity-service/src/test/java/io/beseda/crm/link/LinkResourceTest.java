package io.beseda.crm.link;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class LinkResourceTest {

    @Inject
    AccountFixtures accounts;

    private AccountId account;
    private int lead;
    private int olga;
    private int ivan;

    @BeforeEach
    void addEntities() {
        account = accounts.openWithoutUsers();
        lead = newEntity(account, "leads", Map.of("name", "Deal"));
        olga = newEntity(account, "contacts", Map.of("name", "Olga"));
        ivan = newEntity(account, "contacts", Map.of("name", "Ivan"));
    }

    @Test
    void theFirstContactIsTheMainOneUntilAnotherIs() {
        link(lead, olga, false);
        link(lead, ivan, false);
        as(account)
                .get("/api/v4/leads/{id}/links", lead)
                .then()
                .body("_embedded.links.to_entity_id", contains(olga, ivan))
                .body("_embedded.links.metadata.main_contact", contains(true, false));

        link(lead, ivan, true);
        as(account)
                .get("/api/v4/leads/{id}/links", lead)
                .then()
                .body("_embedded.links.to_entity_id", contains(ivan, olga));

        as(account)
                .body(List.of(Map.of("to_entity_id", ivan, "to_entity_type", "contacts")))
                .post("/api/v4/leads/{id}/unlink", lead)
                .then()
                .statusCode(204);
        as(account)
                .get("/api/v4/leads/{id}/links", lead)
                .then()
                .body("_embedded.links.metadata.main_contact", contains(true));
    }

    @Test
    void linksAreSeenFromBothEnds() {
        link(lead, olga, false);

        as(account)
                .get("/api/v4/contacts/{id}/links", olga)
                .then()
                .body("_embedded.links.to_entity_type", contains("leads"))
                .body("_embedded.links.to_entity_id", contains(lead));
        as(account)
                .get("/api/v4/contacts/links?filter[entity_id][]=%d&filter[entity_id][]=%d".formatted(olga, ivan))
                .then()
                .body("_embedded.links.entity_id", contains(olga));
    }

    @Test
    void manyAreLinkedAtOnceAndACompanyTakesAnothersPlace() {
        int first = newEntity(account, "companies", Map.of("name", "First"));
        int second = newEntity(account, "companies", Map.of("name", "Second"));
        as(account)
                .body(List.of(company(olga, first), company(ivan, first)))
                .post("/api/v4/contacts/link")
                .then()
                .statusCode(200)
                .body("_embedded.links.entity_id", contains(olga, ivan));
        as(account)
                .body(List.of(company(olga, second)))
                .post("/api/v4/contacts/link")
                .then()
                .statusCode(200);

        as(account)
                .get("/api/v4/contacts/links?filter[entity_id]=%d,%d".formatted(olga, ivan))
                .then()
                .body("_embedded.links.to_entity_id", containsInAnyOrder(second, first));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        as(account)
                .body(List.of(Map.of("to_entity_id", lead, "to_entity_type", "leads")))
                .post("/api/v4/leads/{id}/link", lead)
                .then()
                .statusCode(400)
                .body("validation-errors[0].errors[0].code", equalTo("NotSupportedChoice"));
        AccountId other = accounts.openWithoutUsers();
        int theirs = newEntity(other, "contacts", Map.of("name", "Theirs"));
        as(account)
                .body(List.of(Map.of("to_entity_id", theirs, "to_entity_type", "contacts")))
                .post("/api/v4/leads/{id}/link", lead)
                .then()
                .statusCode(400);
        as(other).get("/api/v4/leads/{id}/links", lead).then().statusCode(404);
    }

    private void link(int from, int to, boolean main) {
        as(account)
                .body(List.of(
                        Map.of("to_entity_id", to, "to_entity_type", "contacts", "metadata", Map.of("is_main", main))))
                .post("/api/v4/leads/{id}/link", from)
                .then()
                .statusCode(200);
    }

    private static Map<String, ?> company(int contact, int company) {
        return Map.of("entity_id", contact, "to_entity_id", company, "to_entity_type", "companies");
    }
}
