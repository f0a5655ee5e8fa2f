package io.beseda.crm.entitycard;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.list;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.crm.intake.ConversationEventsConsumer;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
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
class EntityCardResourceTest {

    @Inject
    AccountFixtures accounts;

    @Inject
    ConversationEventsConsumer consumer;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void aLeadsCardShowsWhoItIsAboutAndItsConversations() {
        ConversationFixtures conversation = ConversationFixtures.of(account);
        consumer.handle(List.of(conversation.started(), conversation.message(1)));
        int lead = list(account, "leads", "").extract().path("_embedded.leads[0].id");
        int company = newEntity(account, "companies", Map.of("name", "Tea House"));
        link("leads", lead, "companies", company);

        card("leads", lead)
                .statusCode(200)
                .body("contacts.name", contains("Посетитель " + conversation.number()))
                .body("contacts.main", contains(true))
                .body("companies.name", contains("Tea House"))
                .body("leads", empty())
                .body("waiting.category", equalTo("chats"))
                .body("conversations.number", contains((int) conversation.number()))
                .body("conversations.leadId", contains(lead));
    }

    @Test
    void theOthersShowTheirLeadsAndTheConversationsOfThose() {
        ConversationFixtures conversation = ConversationFixtures.of(account);
        consumer.handle(List.of(conversation.started(), conversation.message(1)));
        int incoming = list(account, "leads", "").extract().path("_embedded.leads[0].id");
        int contact = card("leads", incoming).extract().path("contacts[0].id");
        int later = newEntity(
                account,
                "leads",
                Map.of("name", "Later", "price", 7, "_embedded", Map.of("contacts", List.of(Map.of("id", contact)))));
        int customer = newEntity(account, "customers", Map.of("name", "Regular"));
        link("customers", customer, "contacts", contact);

        card("contacts", contact)
                .body("leads.id", contains(later, incoming))
                .body("leads[0].price", equalTo(7))
                .body("customers.name", contains("Regular"))
                .body("conversations.leadId", contains(incoming))
                .body("waiting", nullValue());
        card("customers", customer)
                .body("leads.id", contains(later, incoming))
                .body("conversations.size()", equalTo(1));
    }

    @Test
    void aContactsNumbersAndAddressesAreAtHand() {
        int contact = newEntity(
                account,
                "contacts",
                Map.of(
                        "name",
                        "Olga",
                        "custom_fields_values",
                        List.of(
                                Map.of("field_code", "PHONE", "values", List.of(Map.of("value", "+7 495 123-45-67"))),
                                Map.of("field_code", "POSITION", "values", List.of(Map.of("value", "Buyer"))))));
        int company = newEntity(account, "companies", Map.of("name", "Tea House"));
        link("contacts", contact, "companies", company);

        card("companies", company).body("contacts[0].reach", contains("+7 495 123-45-67"));
    }

    @Test
    void anotherAccountsCardIsNotFoundLikeAMissingOne() {
        int contact = newEntity(account, "contacts", Map.of("name", "Olga"));
        account = accounts.openWithoutUsers();

        card("contacts", contact).statusCode(404).body("code", equalTo("not-found"));
        card("leads", 999_999_999).statusCode(404);
    }

    private void link(String entity, int id, String other, int otherId) {
        as(account)
                .body(List.of(Map.of("to_entity_id", otherId, "to_entity_type", other)))
                .post("/api/v4/{entity}/{id}/link", entity, id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse card(String entity, int id) {
        return as(account)
                .get("/api/crm/v1/entity-cards/{entity}/{id}", entity, id)
                .then();
    }
}
