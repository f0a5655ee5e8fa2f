package io.beseda.crm.pagedata;

import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.shown;
import static io.beseda.crm.entity.EntityFixtures.value;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class PageDataTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    @Inject
    AccountFixtures accounts;

    @Inject
    Topics topics;

    private AccountId account;
    private ConversationFixtures conversation;
    private int utm;

    @BeforeEach
    void startAConversation() {
        account = accounts.openWithoutUsers();
        utm = newField(account, "leads", "text", "UTM");
        conversation = ConversationFixtures.of(account);
    }

    @Test
    void whatThePageTellsArrivesOnLeadAndContact() {
        topics.publish(conversation.started(), given(1, data("Olga", "Order", 1500, "spring", "From the page")));

        lead().untilNamed("Order")
                .body("price", equalTo(1500))
                .body("custom_fields_values[0].values[0].value", equalTo("spring"));
        shown(account, "contacts", contact())
                .body("name", equalTo("Olga"))
                .body("custom_fields_values[0].field_code", equalTo("PHONE"))
                .body("custom_fields_values[0].values[0].enum_code", equalTo("MOB"));
        notes().body("_embedded.notes.params.text", contains("From the page"));
    }

    @Test
    void whatComesBeforeItsConversationWaitsForIt() {
        topics.publish(given(1, data("Olga", "Order", 1, "a", "note")));
        topics.publish(conversation.started());

        lead().untilNamed("Order");
    }

    @Test
    void toldAgainTheLastWordWinsWithoutAnotherNote() {
        topics.publish(conversation.started(), given(2, data("Olga", "Second", 2, "b", "second")));
        lead().untilNamed("Second");

        topics.publish(
                given(1, data("Olga", "First", 1, "a", "first")),
                given(2, data("Olga", "Second", 2, "b", "second")),
                given(3, data("Olga", "Third", 3, "c", "third")));

        lead().untilNamed("Third").body("price", equalTo(3));
        notes().body("_embedded.notes.params.text", contains("third"));
    }

    @Test
    void whatAnOperatorEnteredIsNeverOverwritten() {
        topics.publish(conversation.started(), given(1, data("Olga", "Order", 1, "a", "n")));
        lead().untilNamed("Order");
        change(
                        account,
                        "leads",
                        lead().id(),
                        Map.of("price", 99, "custom_fields_values", List.of(value(utm, "entered"))))
                .statusCode(200);

        topics.publish(given(2, data("Olga", "Renamed", 2, "b", "n")));

        lead().untilNamed("Renamed")
                .body("price", equalTo(99))
                .body("custom_fields_values[0].values[0].value", equalTo("entered"));
    }

    @Test
    void whatNobodyCouldStoreIsLeftOutAndTheRestCounts() {
        PageData data = new PageData(
                null,
                new PageData.Lead(
                        "Order",
                        null,
                        List.of(
                                new PageData.Field(999_999L, null, List.of(new PageData.Value("x", null))),
                                new PageData.Field((long) utm, null, List.of(new PageData.Value("kept", null))))),
                null,
                null);

        topics.publish(conversation.started(), given(1, data));

        lead().untilNamed("Order").body("custom_fields_values[0].values[0].value", equalTo("kept"));
    }

    private PageDataGiven given(int second, PageData data) {
        return new PageDataGiven(
                account.value(),
                conversation.id(),
                conversation.onlineChat(),
                conversation.visitor(),
                data,
                START.plusSeconds(second));
    }

    private PageData data(String contact, String lead, int price, String source, String note) {
        return new PageData(
                new PageData.Contact(
                        contact,
                        List.of(new PageData.Field(null, "PHONE", List.of(new PageData.Value("1234567", "MOB"))))),
                new PageData.Lead(
                        lead,
                        BigDecimal.valueOf(price),
                        List.of(new PageData.Field((long) utm, null, List.of(new PageData.Value(source, null))))),
                new PageData.Note(note, PageData.Target.LEAD),
                null);
    }

    private OpenedLead lead() {
        return new OpenedLead();
    }

    private ValidatableResponse notes() {
        return as(account).get("/api/v4/leads/{id}/notes", lead().id()).then().statusCode(200);
    }

    private int contact() {
        return as(account).get("/api/v4/leads/{id}?with=contacts", lead().id()).path("_embedded.contacts[0].id");
    }

    /** The only lead of the account. */
    private final class OpenedLead {

        int id() {
            return as(account).get("/api/v4/leads").path("_embedded.leads[0].id");
        }

        ValidatableResponse untilNamed(String name) {
            await().atMost(LIMIT)
                    .until(() -> as(account).get("/api/v4/leads").asString().contains('"' + name + '"'));
            return shown(account, "leads", id()).body("name", equalTo(name));
        }
    }
}
