package io.beseda.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Attachment;
import io.beseda.contracts.Author;
import io.beseda.contracts.MessageAdded;
import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.crm.webhook.WebhookReceiver;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ConversationWebhooksTest {

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    @Inject
    Topics topics;

    @Inject
    ConversationEventsConsumer consumer;

    private AccountId account;
    private WebhookReceiver receiver;

    @BeforeEach
    void subscribe() throws Exception {
        account = accounts.openWithoutUsers();
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        database.rows("DELETE FROM webhooks WHERE account_id = ? RETURNING id", account.value());
    }

    @Test
    void aConversationIsToldInItsOrderByTheKeysOfAmoCrm() {
        listenTo("add_talk", "update_talk", "add_message", "add_outgoing_message");
        ConversationFixtures conversation = ConversationFixtures.of(account);

        topics.publish(
                conversation.started(),
                conversation.message(1, "Есть в наличии?"),
                conversation.message(2, "Да"),
                conversation.finished(2),
                conversation.reopened(2),
                conversation.message(3, "А синие?"));

        List<WebhookReceiver.Received> received = receiver.awaitReceived(8);
        String lead = incomingLead("lead_id", conversation);
        String contact = database.rows(
                        "SELECT contact_id FROM contact_visitors WHERE account_id = ? AND visitor_id = ?",
                        account.value(),
                        conversation.visitor())
                .get(0);
        assertThat(received.get(0).form())
                .containsEntry("talk[add][0][talk_id]", Long.toString(conversation.number()))
                .containsEntry("talk[add][0][chat_id]", conversation.id().toString())
                .containsEntry("talk[add][0][contact_id]", contact)
                .containsEntry("talk[add][0][entity_id]", lead)
                .containsEntry("talk[add][0][entity_type]", "lead")
                .containsEntry("talk[add][0][is_in_work]", "1")
                .containsEntry("talk[add][0][is_read]", "0")
                .containsEntry("talk[add][0][rate]", "0")
                .containsEntry("talk[add][0][origin]", "livechat")
                .containsEntry("account[id]", account.toString());
        assertThat(received.get(1).form())
                .containsEntry("message[add][0][text]", "Есть в наличии?")
                .containsEntry("message[add][0][type]", "incoming")
                .containsEntry("message[add][0][author][type]", "external")
                .containsEntry(
                        "message[add][0][author][id]", conversation.visitor().toString())
                .containsEntry("message[add][0][element_type]", "2")
                .containsEntry("message[add][0][element_id]", lead)
                .containsEntry("message[add][0][entity_type]", "lead")
                .containsEntry("message[add][0][talk_id]", Long.toString(conversation.number()))
                .containsEntry("message[add][0][contact_id]", contact)
                .doesNotContainKey("message[add][0][author][name]");
        assertThat(received.get(2).form())
                .containsEntry("outgoing_message[add][0][text]", "Да")
                .containsEntry("outgoing_message[add][0][author][type]", "internal")
                .containsEntry("outgoing_message[add][0][author][name]", "Olga");
        assertThat(received.get(3).form())
                .containsEntry("talk[update][0][is_in_work]", "1")
                .containsEntry("talk[update][0][is_read]", "1");
        assertThat(received.get(4).form())
                .containsEntry("talk[update][0][is_in_work]", "0")
                .containsEntry("talk[update][0][is_read]", "1");
        assertThat(received.get(5).form())
                .containsEntry("talk[update][0][is_in_work]", "1")
                .containsEntry("talk[update][0][is_read]", "0");
        assertThat(received.get(6).form()).containsEntry("message[add][0][text]", "А синие?");
        assertThat(received.get(7).form())
                .containsEntry("talk[update][0][is_in_work]", "1")
                .containsEntry("talk[update][0][is_read]", "0");
    }

    @Test
    void aConversationThatWasAnsweredIsReadWhenItIsFinishedThoughItsClientWroteSince() {
        listenTo("update_talk");
        ConversationFixtures conversation = ConversationFixtures.of(account);
        consumer.handle(List.of(conversation.started(), conversation.message(1)));
        consumer.handle(List.of(conversation.message(2, "Да")));

        consumer.handle(List.of(conversation.finished(2), conversation.reopened(2), conversation.message(3)));

        assertThat(receiver.awaitReceived(4))
                .map(each -> each.form().get("talk[update][0][is_read]"))
                .containsExactly("1", "1", "0", "0");
    }

    @Test
    void aLeadThatWasOpenedIsToldWithWhatItsClientWrote() {
        listenTo("add_unsorted");
        ConversationFixtures conversation = ConversationFixtures.of(account);

        topics.publish(conversation.started(), conversation.message(1, "Привет"));

        Map<String, String> form = receiver.awaitReceived(1).get(0).form();
        assertThat(form)
                .containsEntry("unsorted[add][0][category]", "chats")
                .containsEntry(
                        "unsorted[add][0][source_data][origin][chat_id]",
                        conversation.id().toString())
                .containsEntry("unsorted[add][0][source_data][source_name]", "Shop chat")
                .containsEntry("unsorted[add][0][account_id]", account.toString())
                .containsKeys(
                        "unsorted[add][0][uid]",
                        "unsorted[add][0][pipeline_id]",
                        "unsorted[add][0][data][leads][0][id]",
                        "unsorted[add][0][data][contacts][0][id]",
                        "unsorted[add][0][created_at]");
        assertThat(form.get("unsorted[add][0][lead_id]")).isEqualTo(form.get("unsorted[add][0][data][leads][0][id]"));
    }

    @Test
    void whatAConversationDoesWithLeadsAndContactsIsToldAsIfSomebodyHadDoneIt() {
        listenTo("add_lead", "add_contact", "update_contact", "update_lead", "status_lead", "delete_unsorted");
        ConversationFixtures first = ConversationFixtures.of(account);
        ConversationFixtures second = ConversationFixtures.of(account, first.visitor());

        consumer.handle(List.of(first.started(), first.message(1)));
        consumer.handle(List.of(second.started(), first.started()));

        assertThat(codes()).containsExactly("add_lead", "add_contact", "add_lead", "update_contact");
        Map<String, String> lead = form("leads[add][0][id]", incomingLead("lead_id", first));
        assertThat(lead).containsEntry("leads[add][0][name]", "Shop chat").containsEntry("leads[add][0][price]", "0");
        String uid = incomingLead("uid", first);
        assertThat(form("contacts[add][0][id]"))
                .containsEntry("contacts[add][0][name]", "Посетитель " + first.number())
                .containsKey("contacts[add][0][linked_leads_id][%s][ID]".formatted(lead.get("leads[add][0][id]")));

        RestAssured.given()
                .auth()
                .oauth2(AccessTokenFixtures.operator(account))
                .contentType("application/json")
                .post("/api/v4/leads/unsorted/{uid}/accept", uid)
                .then()
                .statusCode(200);

        assertThat(codes().subList(4, 8))
                .containsExactly("status_lead", "update_lead", "update_contact", "delete_unsorted");
        assertThat(form("unsorted[delete][0][uid]"))
                .containsEntry("unsorted[delete][0][uid]", uid)
                .containsEntry("unsorted[delete][0][action]", "accept")
                .containsEntry("unsorted[delete][0][category]", "chats")
                .containsEntry("unsorted[delete][0][accept_result][leads][0]", lead.get("leads[add][0][id]"));
        assertThat(form("leads[status][0][id]"))
                .containsEntry("leads[status][0][old_status_id]", lead.get("leads[add][0][status_id]"));
    }

    @Test
    void accountsOfOneBatchAreToldApart() {
        listenTo("add_lead");
        AccountId silent = accounts.openWithoutUsers();
        ConversationFixtures told = ConversationFixtures.of(account);
        ConversationFixtures untold = ConversationFixtures.of(silent);

        consumer.handle(List.of(untold.started(), told.started(), untold.message(1), told.message(1)));

        assertThat(form("leads[add][0][id]")).containsEntry("account[id]", account.toString());
        assertThat(database.count(
                        "SELECT count(*) FROM webhook_deliveries WHERE account_id = ANY (ARRAY[?, ?])",
                        account.value(),
                        silent.value()))
                .isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM leads WHERE account_id = ?", silent.value()))
                .isEqualTo(1);
    }

    @Test
    void whatComesTwiceIsToldOnce() {
        listenTo("add_talk", "add_message", "add_unsorted");
        ConversationFixtures conversation = ConversationFixtures.of(account);
        topics.publish(conversation.started(), conversation.message(1));
        receiver.awaitReceived(3);

        topics.publish(conversation.started(), conversation.message(1), conversation.message(3));

        receiver.awaitReceived(4);
        await().until(() -> topics.lag() == 0);
        assertThat(database.count("SELECT count(*) FROM webhook_deliveries WHERE account_id = ?", account.value()))
                .isEqualTo(4);
    }

    @Test
    void aFileIsToldWithWhereToAskForIt() {
        listenTo("add_message");
        ConversationFixtures conversation = ConversationFixtures.of(account);
        UUID file = UUID.randomUUID();

        topics.publish(
                conversation.started(),
                new MessageAdded(
                        account.value(),
                        conversation.id(),
                        conversation.onlineChat(),
                        conversation.visitor(),
                        1,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new Author(Author.Type.VISITOR, conversation.visitor().toString(), "Ivan"),
                        "",
                        Instant.now(),
                        List.of(new Attachment(file, "photo.png", "image/png", 5, 1, 1))));

        assertThat(receiver.awaitReceived(1).get(0).form())
                .containsEntry("message[add][0][text]", "")
                .containsEntry("message[add][0][author][name]", "Ivan")
                .containsEntry("message[add][0][attachment][type]", "picture")
                .containsEntry("message[add][0][attachment][file_name]", "photo.png")
                .containsEntry(
                        "message[add][0][attachment][link]",
                        "http://localhost:8080/api/inbox/v1/attachments/" + file + "/links");
    }

    /** In the order they were queued in. */
    private List<String> codes() {
        return database.rows(
                "SELECT event_code FROM webhook_deliveries WHERE account_id = ? ORDER BY id", account.value());
    }

    private String incomingLead(String column, ConversationFixtures conversation) {
        return database.rows(
                        "SELECT " + column + " FROM incoming_leads WHERE account_id = ? AND conversation_id = ?",
                        account.value(),
                        conversation.id())
                .get(0);
    }

    /** The only delivery with this key, as a receiver parses it. */
    private Map<String, String> form(String key) {
        return formOf(form -> form.containsKey(key));
    }

    private Map<String, String> form(String key, String value) {
        return formOf(form -> value.equals(form.get(key)));
    }

    /** Whichever comes first: deliveries about different entities overtake each other. */
    private Map<String, String> formOf(Predicate<Map<String, String>> wanted) {
        return receiver.awaitReceived(codes().size()).stream()
                .map(WebhookReceiver.Received::form)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private void listenTo(String... events) {
        RestAssured.given()
                .auth()
                .oauth2(AccessTokenFixtures.administrator(account))
                .contentType("application/json")
                .body(Map.of("destination", receiver.url("/hook"), "settings", List.of(events)))
                .post("/api/v4/webhooks")
                .then()
                .statusCode(201);
    }
}
