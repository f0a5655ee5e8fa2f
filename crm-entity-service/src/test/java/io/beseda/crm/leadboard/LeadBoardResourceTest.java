package io.beseda.crm.leadboard;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
class LeadBoardResourceTest {

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
    void aLeadIsShownWithItsMainContactAndTags() {
        int olga = newEntity(account, "contacts", Map.of("name", "Olga"));
        int lead = newEntity(
                account,
                "leads",
                Map.of(
                        "name",
                        "Tea for the office",
                        "price",
                        1200,
                        "_embedded",
                        Map.of("contacts", List.of(Map.of("id", olga)), "tags", List.of(Map.of("name", "wholesale")))));

        board("leads", "")
                .statusCode(200)
                .body("items.id", contains(lead))
                .body("items[0].name", equalTo("Tea for the office"))
                .body("items[0].price", equalTo(1200))
                .body("items[0].contact.id", equalTo(olga))
                .body("items[0].contact.name", equalTo("Olga"))
                .body("items[0].tags", contains("wholesale"))
                .body("items[0].waiting", nullValue())
                .body("more", equalTo(false));
    }

    @Test
    void anIncomingLeadTellsHowItIsSortedAndWhatWasSaidLast() {
        ConversationFixtures conversation = ConversationFixtures.of(account);
        consumer.handle(List.of(conversation.started(), conversation.message(1, "Is it in stock?")));

        board("leads", "")
                .body("items", hasSize(1))
                .body("items[0].contact.name", equalTo("Посетитель " + conversation.number()))
                .body("items[0].waiting.category", equalTo("chats"))
                .body("items[0].waiting.sourceName", equalTo("Shop chat"))
                .body("items[0].waiting.lastMessage", equalTo("Is it in stock?"))
                .body("items[0].waiting.uid.length()", equalTo(64));
    }

    @Test
    void totalsCountAndSumWhatTheFiltersLetThrough() {
        int first = newEntity(account, "leads", Map.of("name", "Green tea", "price", 100));
        newEntity(account, "leads", Map.of("name", "Black tea", "price", 20));
        newEntity(account, "leads", Map.of("name", "Coffee", "price", 3));
        change(account, "leads", first, Map.of("status_id", 142)).statusCode(200);

        board("totals", "query=tea")
                .body("items.count.sum()", equalTo(2))
                .body("items.find { it.statusId == 142 }.count", equalTo(1))
                .body("items.find { it.statusId == 142 }.price", equalTo(100))
                .body("items.find { it.statusId != 142 }.price", equalTo(20));
        board("leads", "query=tea&limit=1").body("items", hasSize(1)).body("more", equalTo(true));
        board("leads", "filter[statuses][0][status_id]=142").body("items.id", contains(first));
    }

    @Test
    void anotherAccountsBoardIsNotSeen() {
        newEntity(account, "leads", Map.of("name", "Ours", "price", 5));
        account = accounts.openWithoutUsers();

        board("leads", "").body("items", empty());
        board("totals", "").body("items", empty());
    }

    private ValidatableResponse board(String part, String query) {
        return as(account)
                .urlEncodingEnabled(false)
                .get("/api/crm/v1/lead-board/" + part + (query.isEmpty() ? "" : "?" + query))
                .then();
    }
}
