package io.beseda.crm.erasure;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.shown;
import static io.beseda.crm.entity.EntityFixtures.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.Author;
import io.beseda.contracts.ClientHistoryErased;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import io.beseda.contracts.VisitorLinked;
import io.beseda.crm.customfield.CustomFieldFixtures;
import io.beseda.crm.intake.ConversationEventsConsumer;
import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ClientErasureTest {

    private static final String MARKER = "Zanzibar";
    private static final String CLIENT = "/api/crm/v1/contacts/{id}/";

    /** Tables that hold nothing of clients; every other one is among {@link HeldRows}. */
    private static final Set<String> OF_NOBODY = Set.of(
            "accounts",
            "api_tokens",
            "client_erasures",
            "companies",
            "custom_field_enums",
            "custom_field_groups",
            "custom_fields",
            "erased_id",
            "external_id_choices",
            "external_id_indexes",
            "integrations",
            "oauth_access_tokens",
            "oauth_codes",
            "oauth_grants",
            "oauth_refresh_tokens",
            "outbox",
            "pipelines",
            "refresh_tokens",
            "revoked_tokens",
            "sign_in_sessions",
            "statuses",
            "tags",
            "unpublished_custom_fields",
            "unpublished_users",
            "users",
            // Goes with its delivery.
            "webhook_attempts",
            "webhooks");

    @Inject
    AccountFixtures accounts;

    @Inject
    ConversationEventsConsumer conversations;

    @Inject
    Database database;

    @Inject
    Topics topics;

    private AccountId account;
    private ConversationFixtures conversation;
    private int contact;
    private int lead;

    @BeforeEach
    void aClientWithEverything() {
        account = accounts.openWithoutUsers();
        database.update(
                "INSERT INTO webhooks (account_id, destination, events, sort, secret, created_by, created_by_name, created_at,"
                        + " updated_at, enabled_at, disabled_at) VALUES (?, 'https://hooks.example/', '{add_message,add_talk,add_unsorted,update_lead,update_contact,note_lead,note_contact}',"
                        + " 1, '', 0, '', now(), now(), now(), NULL)",
                account.value());
        conversation = ConversationFixtures.of(account);
        take(conversation.started(), conversation.message(1, MARKER + " calling"), pageData());
        contact = (int) database.count(
                "SELECT contact_id FROM contact_visitors WHERE account_id = ? AND visitor_id = ?",
                account.value(),
                conversation.visitor());
        lead = (int) database.count(
                "SELECT lead_id FROM card_conversations WHERE account_id = ? AND conversation_id = ?",
                account.value(),
                conversation.id());
        int field = CustomFieldFixtures.newField(account, "leads", "text", "Wish");
        change(account, "contacts", contact, Map.of("name", MARKER + " Jones")).statusCode(200);
        change(
                        account,
                        "leads",
                        lead,
                        Map.of(
                                "name",
                                "Lead of " + MARKER,
                                "tags_to_add",
                                List.of(Map.of("name", "vip")),
                                "custom_fields_values",
                                List.of(value(field, MARKER + " tea"))))
                .statusCode(200);
        note("contacts", contact);
        note("leads", lead);
        assertThat(holding(MARKER))
                .contains(
                        "card_conversations",
                        "contacts",
                        "entity_words",
                        "field_values",
                        "journal",
                        "leads",
                        "notes",
                        "page_data",
                        "webhook_deliveries");
    }

    @Test
    void everythingTheCrmHoldsIsGoneAtOnceAndOthersAreLeftAlone() {
        int other = newEntity(account, "contacts", Map.of("name", "Somebody else"));

        erase(contact)
                .statusCode(200)
                .body("contactId", equalTo(contact))
                .body("leads", equalTo(1))
                .body("requestedBy.name", equalTo("Administrator"))
                .body("history", nullValue());

        assertThat(holding(MARKER)).isEmpty();
        assertThat(holding(conversation.visitor().toString())).isEmpty();
        assertThat(holding(conversation.id().toString())).isEmpty();
        shown(account, "contacts", contact).statusCode(404);
        shown(account, "contacts", other).statusCode(200);
    }

    @Test
    void everyTableIsEitherAmongWhatIsHeldOrHoldsNothingOfClients() {
        Set<String> known = new TreeSet<>(OF_NOBODY);
        Arrays.stream(HeldRows.values()).map(HeldRows::table).forEach(known::add);

        assertThat(tables("")).isEqualTo(known);
    }

    @Test
    void theExportIsWhatIsErased() {
        JsonPath exported = administrator()
                .get(CLIENT + "export", contact)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .jsonPath();

        assertThat(exported.getInt("contactId")).isEqualTo(contact);
        assertThat(exported.getList("visitorIds", String.class))
                .containsExactly(conversation.visitor().toString());
        assertThat(exported.getString("contact[0].name")).isEqualTo(MARKER + " Jones");
        assertThat(exported.getString("leads[0].name")).isEqualTo("Lead of " + MARKER);
        assertThat(exported.getList("values.field_name")).contains("Wish");
        assertThat(exported.getList("tags.tag_name")).containsExactly("vip");
        assertThat(exported.getList("notes")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(exported.getList("journal")).isNotEmpty();
        assertThat(exported.getList("webhookDeliveries")).isNotEmpty();
        assertThat(exported.getList("conversationCards.conversation_id"))
                .containsExactly(conversation.id().toString());
        administrator()
                .get(CLIENT + "holdings", contact)
                .then()
                .statusCode(200)
                .body("leads", equalTo(1))
                .body("visitorIds", hasItem(conversation.visitor().toString()))
                .body("notes", equalTo(exported.getList("notes").size()))
                .body("journalEntries", equalTo(exported.getList("journal").size()));
    }

    @Test
    void whatTheClientSharesStaysWithoutItUntilItsConversationsAreGone() {
        int other = newEntity(account, "contacts", Map.of("name", "Somebody else"));
        as(account)
                .body(List.of(Map.of("to_entity_id", other, "to_entity_type", "contacts")))
                .post("/api/v4/leads/{id}/link", lead)
                .then()
                .statusCode(200);

        String id = erase(contact)
                .statusCode(200)
                .body("leads", equalTo(0))
                .extract()
                .path("id");

        shown(account, "leads", lead).statusCode(200);
        assertThat(database.rows(
                        "SELECT to_id, main FROM entity_links WHERE account_id = ? AND from_type = 'leads' AND from_id = ?",
                        account.value(),
                        lead))
                .containsExactly(other + "|t");
        assertThat(holding(conversation.id().toString())).isNotEmpty();

        take(historyErased(UUID.fromString(id)));

        assertThat(holding(conversation.id().toString())).isEmpty();
        assertThat(holding("calling")).isEmpty();
        shown(account, "leads", lead).statusCode(200);
    }

    @Test
    void isDoneOnceTheConversationsAreGoneAndItsRecordTellsWhoAndHowMuch() {
        String id = erase(contact).extract().path("id");

        take(historyErased(UUID.fromString(id)));
        take(historyErased(UUID.fromString(id)));

        administrator()
                .get("/api/crm/v1/erasures/{id}", id)
                .then()
                .statusCode(200)
                .body("history.conversations", equalTo(1))
                .body("history.messages", equalTo(12))
                .body("history.files", equalTo(2));
        administrator()
                .get("/api/crm/v1/erasures")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
    }

    @Test
    void askedAgainItAnswersWithTheSameErasure() {
        String id = erase(contact).statusCode(200).extract().path("id");

        erase(contact).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void nothingThatComesAgainOrLateBringsAnythingBack() {
        String id = erase(contact).extract().path("id");

        take(conversation.started(), conversation.message(1, MARKER), linked());
        assertThat(holding(MARKER)).isEmpty();
        assertThat(holding(conversation.visitor().toString())).isEmpty();

        take(late(MARKER));
        take(historyErased(UUID.fromString(id)));
        take(late(MARKER), pageData(), conversation.finished(2));

        assertThat(holding(MARKER)).isEmpty();
        assertThat(holding(conversation.id().toString())).isEmpty();
        assertThat(database.count("SELECT count(*) FROM contacts WHERE account_id = ?", account.value()))
                .isZero();
    }

    @Test
    void whatTheVisitorWritesAfterwardsMakesANewContact() {
        erase(contact);

        take(startedNow(ConversationFixtures.of(account, conversation.visitor())));

        assertThat(database.count(
                        "SELECT contact_id FROM contact_visitors WHERE account_id = ? AND visitor_id = ?",
                        account.value(),
                        conversation.visitor()))
                .isNotEqualTo(contact);
    }

    @Test
    void mustBeConfirmedWithTheNumberOfTheContact() {
        for (Map<String, ?> body :
                List.<Map<String, ?>>of(Map.of(), Map.of("confirmation", "1"), Map.of("confirmation", "yes"))) {
            administrator()
                    .body(body)
                    .post(CLIENT + "erasure", contact)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/confirmation"));
        }

        shown(account, "contacts", contact).statusCode(200);
    }

    @Test
    void isForAdministratorsAndAnotherAccountsContactIsNotThere() {
        as(account).get(CLIENT + "holdings", contact).then().statusCode(403);
        as(account).get(CLIENT + "export", contact).then().statusCode(403);
        as(account).body(Map.of()).post(CLIENT + "erasure", contact).then().statusCode(403);
        String id = erase(newEntity(account, "contacts", Map.of("name", "Gone")))
                .extract()
                .path("id");
        account = accounts.openWithoutUsers();

        administrator().get(CLIENT + "holdings", contact).then().statusCode(404);
        administrator().get(CLIENT + "export", contact).then().statusCode(404);
        erase(contact).statusCode(404);
        administrator().get("/api/crm/v1/erasures/{id}", id).then().statusCode(404);
    }

    private io.restassured.specification.RequestSpecification administrator() {
        return given().auth().oauth2(AccessTokenFixtures.administrator(account)).contentType("application/json");
    }

    private ValidatableResponse erase(int id) {
        return administrator()
                .body(Map.of("confirmation", Integer.toString(id)))
                .post(CLIENT + "erasure", id)
                .then();
    }

    private void note(String entity, int id) {
        as(account)
                .body(List.of(Map.of("note_type", "common", "params", Map.of("text", "Ask " + MARKER))))
                .post("/api/v4/{entity}/{id}/notes", entity, id)
                .then()
                .statusCode(200);
    }

    private void take(Event... events) {
        conversations.handle(List.of(events));
    }

    private PageDataGiven pageData() {
        return new PageDataGiven(
                account.value(),
                conversation.id(),
                conversation.onlineChat(),
                conversation.visitor(),
                new PageData(new PageData.Contact(MARKER, List.of()), null, null, Map.of()),
                Instant.now());
    }

    private VisitorLinked linked() {
        return new VisitorLinked(
                account.value(),
                conversation.visitor(),
                UUID.randomUUID(),
                MARKER,
                null,
                VisitorLinked.Cause.BROWSER,
                List.of(conversation.id()),
                Instant.EPOCH);
    }

    /** Written after the erasure, into a conversation that is about to go. */
    private MessageAdded late(String text) {
        return new MessageAdded(
                account.value(),
                conversation.id(),
                conversation.onlineChat(),
                conversation.visitor(),
                2,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Author(Author.Type.VISITOR, conversation.visitor().toString(), null),
                text,
                Instant.now().plusSeconds(1),
                null);
    }

    private static ConversationStarted startedNow(ConversationFixtures next) {
        return new ConversationStarted(
                next.account().value(),
                next.id(),
                next.number(),
                next.onlineChat(),
                "Shop chat",
                next.visitor(),
                Instant.now().plusSeconds(1),
                null,
                null);
    }

    private ClientHistoryErased historyErased(UUID id) {
        return new ClientHistoryErased(
                account.value(),
                id,
                contact,
                List.of(conversation.visitor()),
                List.of(conversation.id()),
                12,
                2,
                Instant.now());
    }

    /** The tables in which a row of the account has this text in it somewhere. */
    private Set<String> holding(String text) {
        Set<String> holding = new TreeSet<>();
        for (String table : tables("AND EXISTS (SELECT FROM information_schema.columns c"
                + " WHERE c.table_name = t.table_name AND c.column_name = 'account_id')")) {
            if (database.count(
                            "SELECT count(*) FROM " + table
                                    + " t WHERE account_id = ? AND position(lower(?) IN lower(t::text)) > 0",
                            account.value(),
                            text)
                    > 0) {
                holding.add(table);
            }
        }
        return holding;
    }

    private Set<String> tables(String condition) {
        return new TreeSet<>(new ArrayList<>(
                database.rows("SELECT table_name FROM information_schema.tables t WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history' " + condition)));
    }
}
