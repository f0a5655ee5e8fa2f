package io.beseda.crm.externalid;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.shown;
import static io.beseda.crm.entity.EntityFixtures.value;
import static io.beseda.crm.externalid.ExternalIdFixtures.linked;
import static io.beseda.crm.externalid.ExternalIdFixtures.person;
import static io.beseda.crm.externalid.ExternalIdFixtures.undone;
import static io.beseda.crm.externalid.ExternalIdFixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.ConversationPlaced;
import io.beseda.contracts.ExternalIdMatched;
import io.beseda.contracts.ExternalIdMatched.Status;
import io.beseda.crm.customfield.CustomFieldFixtures;
import io.beseda.crm.intake.OnlineChatConsumer;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.NotYet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ClientExternalIdTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CONFLICTS = "/api/crm/v1/external-id-conflicts";
    private static final String INDEXES = "/api/crm/v1/external-id-indexes";

    @Inject
    AccountFixtures accounts;

    @Inject
    ExternalIdFixtures clients;

    @Inject
    OnlineChatConsumer chats;

    @Inject
    Database database;

    @Inject
    Topics topics;

    private AccountId account;
    private int field;

    @BeforeEach
    void chooseAField() {
        account = accounts.openWithoutUsers();
        field = CustomFieldFixtures.newField(account, "contacts", "text", "Client id");
        clients.choose(account, field);
    }

    @Test
    void aNewClientIsGivenItsIdInTheChosenFieldAndFoundByIt() {
        var conversation = clients.write(account, field, "client-7");

        int contact = clients.contactOf(account, conversation.visitor());
        shown(account, "contacts", contact)
                .body("custom_fields_values[0].field_id", equalTo(field))
                .body("custom_fields_values[0].values[0].value", equalTo("client-7"));
        assertThat(database.count(
                        "SELECT count(*) FROM entity_words WHERE account_id = ? AND entity_type = 'contacts' AND entity_id = ?"
                                + " AND words @@ '''client-7'''::tsquery",
                        account.value(),
                        contact))
                .isEqualTo(1);
    }

    @Test
    void ofALeadsFieldTheLeadIsGivenIt() {
        int ofLeads = CustomFieldFixtures.newField(account, "leads", "numeric", "Client number");
        clients.choose(account, ofLeads);

        var conversation = clients.write(account, ofLeads, "7");

        shown(account, "leads", (int) clients.leadOf(conversation))
                .body("custom_fields_values[0].field_id", equalTo(ofLeads))
                .body("custom_fields_values[0].values[0].value", equalTo("7"));
    }

    @Test
    void ofACustomersFieldNobodyIsGivenItUntilThereIsACustomer() {
        int ofCustomers = CustomFieldFixtures.newField(account, "customers", "text", "Client id");
        clients.choose(account, ofCustomers);

        clients.write(account, ofCustomers, "client-7");

        assertThat(database.count("SELECT count(*) FROM field_values WHERE account_id = ?", account.value()))
                .isZero();
    }

    @Test
    void aKnownClientIsItsContactOnEveryDevice() {
        int contact = contactWith("client-7");

        var conversation = clients.write(account, field, "client-7");

        assertThat(clients.contactOf(account, conversation.visitor())).isEqualTo(contact);
        assertThat(incomingLeads()).isEqualTo(1);
    }

    @Test
    void ofAKnownClientTheConversationGoesIntoTheLeadThatWasChangedLast() {
        int contact = contactWith("client-7");
        int older = lead("Older", contact);
        int newer = lead("Newer", contact);
        change(account, "leads", older, Map.of("name", "Older, changed last"));

        var conversation = clients.write(account, field, "client-7");

        assertThat(clients.leadOf(conversation)).isEqualTo(older).isNotEqualTo(newer);
        assertThat(incomingLeads()).isZero();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(topics.crmEvents())
                        .filteredOn(ConversationPlaced.class::isInstance)
                        .map(ConversationPlaced.class::cast)
                        .filteredOn(placed -> placed.conversationId().equals(conversation.id()))
                        .singleElement()
                        .satisfies(placed -> {
                            assertThat(placed.leadId()).isEqualTo(older);
                            assertThat(placed.contactId()).isEqualTo(contact);
                        }));
    }

    @Test
    void whatComesAgainIsPlacedOnce() {
        int contact = contactWith("client-7");
        lead("Deal", contact);
        var conversation = clients.write(account, field, "client-7");

        clients.take(conversation.startedBy(verified(field, "client-7")));

        assertThat(incomingLeads()).isZero();
        assertThat(database.count("SELECT count(*) FROM placed_conversations WHERE account_id = ?", account.value()))
                .isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM contacts WHERE account_id = ?", account.value()))
                .isEqualTo(1);
    }

    @Test
    void anIdThatSeveralContactsHaveIsNobodysAndTheLeadSaysSo() {
        int one = contactWith("client-7");
        int other = contactWith("client-7");

        var conversation = clients.write(account, field, "client-7");

        assertThat(clients.contactOf(account, conversation.visitor())).isNotIn(one, other);
        as(account)
                .get("/api/v4/leads/unsorted")
                .then()
                .body("_embedded.unsorted[0].metadata.client.identity", equalTo("ambiguous"))
                .body("_embedded.unsorted[0].metadata.client.external_id", equalTo("client-7"));
        as(account)
                .get(CONFLICTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].fieldId", equalTo(field))
                .body("items[0].externalId", equalTo("client-7"))
                .body("items[0].contacts.id", equalTo(List.of(one, other)));
        as(accounts.openWithoutUsers()).get(CONFLICTS).then().body("items", hasSize(0));
    }

    @Test
    void theCardsOfLeadsSayHowFarItIsKnownWhoTheClientIs() {
        var verified = clients.write(account, field, "client-7");
        var claimed = ConversationFixtures.of(account);
        clients.take(claimed.startedBy(new ClientIdentity("client-8", null, ClientIdentity.Proof.CLAIMED)));
        contactWith("client-7");
        var ambiguous = clients.write(account, field, "client-7");
        var anonymous = clients.write(account);

        cardOf(verified)
                .body("conversations[0].client.externalId", equalTo("client-7"))
                .body("conversations[0].client.identity", equalTo("verified"));
        cardOf(claimed)
                .body("conversations[0].client.externalId", equalTo("client-8"))
                .body("conversations[0].client.identity", equalTo("claimed"));
        cardOf(ambiguous).body("conversations[0].client.identity", equalTo("ambiguous"));
        cardOf(anonymous).body("conversations[0]", not(hasKey("client")));
    }

    @Test
    void aConflictIsSolvedByTakingTheIdFromOneOfThem() {
        int one = contactWith("client-7");
        int other = contactWith("client-7");

        change(account, "contacts", other, values(value(field, "")));

        as(account).get(CONFLICTS).then().body("items", hasSize(0));
        var conversation = clients.write(account, field, "client-7");
        assertThat(clients.contactOf(account, conversation.visitor())).isEqualTo(one);
    }

    @Test
    void anIdThatIsWrittenLaterIsToldAtOnceWithTheContactsVisitors() {
        var anonymous = clients.write(account);
        int contact = clients.contactOf(account, anonymous.visitor());

        change(account, "contacts", contact, values(value(field, " client-7 "))).statusCode(200);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(clients.matches(account, "client-7"))
                        .singleElement()
                        .satisfies(match -> {
                            assertThat(match.status()).isEqualTo(Status.KNOWN);
                            assertThat(match.contactId()).isEqualTo(contact);
                            assertThat(match.personId()).isEqualTo(person(account, field, "client-7"));
                            assertThat(match.visitorIds()).containsExactly(anonymous.visitor());
                        }));

        change(account, "contacts", contact, values(value(field, "client-8"))).statusCode(200);

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(clients.matches(account, "client-7"))
                    .extracting(ExternalIdMatched::status)
                    .containsExactly(Status.KNOWN, Status.UNKNOWN);
            assertThat(clients.matches(account, "client-7"))
                    .extracting(ExternalIdMatched::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(clients.matches(account, "client-8"))
                    .extracting(ExternalIdMatched::status)
                    .containsExactly(Status.KNOWN);
        });
    }

    @Test
    void aSecondContactWithTheSameIdMakesItAmbiguousAtOnce() {
        var anonymous = clients.write(account);
        int contact = clients.contactOf(account, anonymous.visitor());
        change(account, "contacts", contact, values(value(field, "client-7"))).statusCode(200);

        contactWith("client-7");

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(clients.matches(account, "client-7"))
                        .extracting(ExternalIdMatched::status)
                        .containsExactly(Status.KNOWN, Status.AMBIGUOUS));
    }

    @Test
    void anIdOfALeadOrCustomerNamesItsMainContact() {
        for (String entity : List.of("leads", "customers")) {
            int chosen = CustomFieldFixtures.newField(account, entity, "numeric", "Client number of " + entity);
            clients.choose(account, chosen);
            int first = newEntity(account, "contacts", Map.of("name", "First"));
            int second = newEntity(account, "contacts", Map.of("name", "Second"));
            int owner = newEntity(
                    account, entity, Map.of("name", "Owner", "custom_fields_values", List.of(value(chosen, "7.0"))));
            link(entity, owner, first, true);
            var before = clients.write(account, chosen, "7");
            assertThat(clients.contactOf(account, before.visitor())).as(entity).isEqualTo(first);

            link(entity, owner, second, true);
            database.update("DELETE FROM contact_visitors WHERE visitor_id = ?", before.visitor());

            var after = clients.write(account, chosen, "7");
            assertThat(clients.contactOf(account, after.visitor())).as(entity).isEqualTo(second);
        }
    }

    @Test
    void whatIsOnlyClaimedLabelsTheLeadAndNothingElse() {
        contactWith("client-7");
        var conversation = ConversationFixtures.of(account);

        clients.take(conversation.startedBy(new ClientIdentity("client-7", null, ClientIdentity.Proof.CLAIMED)));

        as(account)
                .get("/api/v4/leads/unsorted")
                .then()
                .body("_embedded.unsorted[0].metadata.client.identity", equalTo("claimed"));
        assertThat(database.count("SELECT count(*) FROM contacts WHERE account_id = ?", account.value()))
                .isEqualTo(2);
    }

    @Test
    void whoProvesWhoItIsAfterwardsIsTheContactItWasAndIsGivenItsId() {
        var anonymous = clients.write(account);
        int contact = clients.contactOf(account, anonymous.visitor());

        clients.take(linked(anonymous, field, "client-7"));
        clients.take(linked(anonymous, field, "client-7"));

        assertThat(clients.contactOf(account, person(account, field, "client-7")))
                .isEqualTo(contact);
        shown(account, "contacts", contact).body("custom_fields_values[0].values[0].value", equalTo("client-7"));
        var next = clients.write(account, field, "client-7");
        assertThat(clients.contactOf(account, next.visitor())).isEqualTo(contact);
    }

    @Test
    void whoIsKnownAlreadyStaysItsContactAndNothingIsMerged() {
        int known = contactWith("client-7");
        var anonymous = clients.write(account);
        int before = clients.contactOf(account, anonymous.visitor());

        clients.take(linked(anonymous, field, "client-7"));

        assertThat(clients.contactOf(account, person(account, field, "client-7")))
                .isEqualTo(known);
        assertThat(clients.contactOf(account, anonymous.visitor()))
                .isEqualTo(before)
                .isNotEqualTo(known);
    }

    @Test
    void whenALinkIsUndoneWhatItBroughtAboutGoes() {
        var anonymous = clients.write(account);
        int contact = clients.contactOf(account, anonymous.visitor());
        var linked = linked(anonymous, field, "client-7");
        clients.take(linked);

        clients.take(undone(linked));

        shown(account, "contacts", contact).body("custom_fields_values", equalTo(null));
        var next = clients.write(account, field, "client-7");
        assertThat(clients.contactOf(account, next.visitor())).isNotEqualTo(contact);
    }

    @Test
    void aLinkThatComesBeforeItsConversationWaits() {
        var anonymous = ConversationFixtures.of(account);
        var linked = linked(anonymous, field, "client-7");

        assertThatThrownBy(() -> clients.take(linked)).isInstanceOf(NotYet.class);
        clients.take(linked, anonymous.started());

        assertThat(clients.contactOf(account, person(account, field, "client-7")))
                .isEqualTo(clients.contactOf(account, anonymous.visitor()));
    }

    @Test
    void valuesThatWereThereBeforeTheFieldWasChosenAreLookedThrough() {
        int other = CustomFieldFixtures.newField(account, "contacts", "text", "Another id");
        var anonymous = clients.write(account);
        int contact = clients.contactOf(account, anonymous.visitor());
        change(account, "contacts", contact, values(value(other, "client-9"))).statusCode(200);
        for (int i = 0; i < 3; i++) {
            newEntity(
                    account, "contacts", Map.of("name", "C", "custom_fields_values", List.of(value(other, "id " + i))));
        }
        assertThat(clients.matches(account, "client-9")).isEmpty();

        UUID chat = clients.choose(account, other);
        chats.handle(List.of(ExternalIdFixtures.chat(account, chat, 1, other)));

        await().atMost(LIMIT)
                .untilAsserted(() -> as(account)
                        .get(INDEXES)
                        .then()
                        .body("items.find { it.fieldId == %d }.state".formatted(other), equalTo("finished"))
                        .body("items.find { it.fieldId == %d }.lookedAt".formatted(other), equalTo(4))
                        .body("items.find { it.fieldId == %d }.inAll".formatted(other), equalTo(4)));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(clients.matches(account, "client-9"))
                        .singleElement()
                        .satisfies(match -> assertThat(match.visitorIds()).containsExactly(anonymous.visitor())));
        as(accounts.openWithoutUsers()).get(INDEXES).then().body("items", hasSize(0));
        assertThat(database.count(
                        "SELECT count(*) FROM external_id_indexes WHERE account_id = ? AND position <> ''",
                        account.value()))
                .as("names of clients kept")
                .isZero();
    }

    @Test
    void anotherAccountsIdsAreNobodysHere() {
        contactWith("client-7");
        AccountId other = accounts.openWithoutUsers();
        int otherField = CustomFieldFixtures.newField(other, "contacts", "text", "Client id");
        clients.choose(other, otherField);

        var conversation = clients.write(other, otherField, "client-7");
        var stolen = clients.write(other, field, "client-7");

        assertThat(database.rows("SELECT account_id FROM contacts WHERE id = ?", (long)
                        clients.contactOf(other, conversation.visitor())))
                .containsExactly(other.toString());
        assertThat(database.rows("SELECT account_id FROM contacts WHERE id = ?", (long)
                        clients.contactOf(other, stolen.visitor())))
                .containsExactly(other.toString());
        assertThat(database.count("SELECT count(*) FROM field_values WHERE account_id = ?", account.value()))
                .isEqualTo(1);
    }

    private int contactWith(String externalId) {
        return newEntity(
                account,
                "contacts",
                Map.of("name", "Client", "custom_fields_values", List.of(value(field, externalId))));
    }

    private int lead(String name, int contact) {
        return newEntity(
                account,
                "leads",
                Map.of("name", name, "_embedded", Map.of("contacts", List.of(Map.of("id", contact)))));
    }

    private void link(String entity, int owner, int contact, boolean main) {
        as(account)
                .body(List.of(Map.of(
                        "to_entity_id", contact, "to_entity_type", "contacts", "metadata", Map.of("is_main", main))))
                .post("/api/v4/{entity}/{id}/link", entity, owner)
                .then()
                .statusCode(200);
    }

    private long incomingLeads() {
        return database.count("SELECT count(*) FROM incoming_leads WHERE account_id = ?", account.value());
    }

    private static Map<String, ?> values(Map<String, ?> value) {
        return Map.of("custom_fields_values", List.of(value));
    }

    private ValidatableResponse cardOf(ConversationFixtures conversation) {
        return as(account)
                .get("/api/crm/v1/entity-cards/leads/" + clients.leadOf(conversation))
                .then()
                .statusCode(200);
    }
}
