package io.beseda.crm.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.IncomingLeadOpened;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class ConversationEventsConsumerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    AccountFixtures accounts;

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private AccountId account;
    private ConversationFixtures conversation;

    @BeforeEach
    void openAccount() {
        account = accounts.open();
        conversation = ConversationFixtures.of(account);
    }

    @Test
    void startedConversationOpensAContactAndAnIncomingLeadNamedAfterTheChat() {
        topics.publish(conversation.started(), conversation.message(1), conversation.message(2));

        awaitLastSequence(conversation, 2);
        assertThat(database.rows("""
                        SELECT l.name, s.kind, c.name, i.category, i.uid ~ '^[0-9a-f]{64}$', l.created_at = i.created_at
                        FROM incoming_leads i JOIN leads l ON l.id = i.lead_id
                        JOIN statuses s ON s.id = l.status_id
                        JOIN entity_links k ON k.account_id = l.account_id AND k.from_type = 'leads' AND k.from_id = l.id AND k.main
                        JOIN contacts c ON c.id = k.to_id
                        WHERE i.account_id = ? AND i.conversation_id = ?""", account.value(), conversation.id()))
                .containsExactly("Shop chat|incoming|Посетитель " + conversation.number() + "|chats|t|t");
    }

    @Test
    void openedLeadIsPublishedOnce() {
        topics.publish(conversation.started(), conversation.started(), conversation.message(1), conversation.started());
        topics.publish(conversation.message(2));

        awaitLastSequence(conversation, 2);
        await().atMost(LIMIT).until(() -> !openedLeads().isEmpty());
        assertThat(openedLeads()).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("lead:" + event.leadId());
            assertThat(event.leadName()).isEqualTo("Shop chat");
            assertThat(event.contactName()).isEqualTo("Посетитель " + conversation.number());
            assertThat(database.rows("SELECT from_id, to_id FROM entity_links WHERE account_id = ?", account.value()))
                    .containsExactly(event.leadId() + "|" + event.contactId());
        });
    }

    @Test
    void visitorWithSeveralConversationsIsOneContactWithALeadForEach() {
        ConversationFixtures second = ConversationFixtures.of(account, conversation.visitor());

        topics.publish(conversation.started(), second.started(), conversation.message(1), second.message(1));

        awaitLastSequence(conversation, 1);
        awaitLastSequence(second, 1);
        assertThat(count("contacts")).isEqualTo(1);
        assertThat(count("leads")).isEqualTo(2);
        assertThat(count("incoming_leads")).isEqualTo(2);
    }

    @Test
    void redeliveredHistoryChangesNothing() {
        topics.publish(
                conversation.started(), conversation.message(1), conversation.message(2), conversation.finished(2));
        awaitState(conversation, "finished");
        List<String> before = card(conversation);

        topics.publish(
                conversation.started(), conversation.message(1), conversation.message(2), conversation.finished(2));
        topics.publish(conversation.message(1), conversation.started());
        await().atMost(LIMIT).until(() -> topics.lag() == 0);

        assertThat(card(conversation)).isEqualTo(before);
        assertThat(count("contacts")).isEqualTo(1);
        assertThat(count("leads")).isEqualTo(1);
    }

    @Test
    void whatComesBeforeTheStartIsKeptForIt() {
        topics.publish(conversation.finished(2), conversation.message(2), conversation.message(1));
        awaitLastSequence(conversation, 2);

        topics.publish(conversation.started());

        await().atMost(LIMIT).until(() -> count("leads") == 1);
        assertThat(database.rows("""
                        SELECT number, state, last_sequence, finished_by_name, lead_id IS NOT NULL
                        FROM card_conversations WHERE account_id = ?""", account.value())).containsExactly(conversation.number() + "|finished|2|Olga|t");
    }

    @Test
    void reopenedConversationIsOpenAgainEvenIfItsEndIsToldAgain() {
        topics.publish(
                conversation.started(),
                conversation.message(1),
                conversation.finished(1),
                conversation.reopened(1),
                conversation.finished(1),
                conversation.message(2));

        awaitLastSequence(conversation, 2);
        assertThat(database.rows(
                        "SELECT state, finished_at, finished_by_type FROM card_conversations WHERE account_id = ?",
                        account.value()))
                .containsExactly("open|null|null");
    }

    @Test
    void eventsOfAnUnknownAccountAreParkedAndThePartitionGoesOn() {
        ConversationFixtures stray = conversation.in(new AccountId(999_999));

        topics.publish(stray.started(), stray.message(1), conversation.started(), conversation.message(1));

        awaitLastSequence(conversation, 1);
        assertThat(parkedReasons(conversation.id()))
                .containsExactly("there is no account [999999]", "there is no account [999999]");
        assertThat(database.rows(
                        "SELECT account_id FROM card_conversations WHERE conversation_id = ?", conversation.id()))
                .containsExactly(account.toString());
    }

    @Test
    void unreadableEventsAreParkedAndThePartitionGoesOn() {
        var broken = topics.record(conversation.started());
        var brokenRecord = new org.apache.kafka.clients.producer.ProducerRecord<>(
                broken.topic(), null, broken.key(), "{\"broken\"".getBytes(UTF_8), broken.headers());
        var nameless = new String(topics.record(conversation.started()).value(), UTF_8)
                .replace("\"onlineChatName\":\"Shop chat\",", "");
        var namelessRecord = new org.apache.kafka.clients.producer.ProducerRecord<>(
                broken.topic(), null, broken.key(), nameless.getBytes(UTF_8), broken.headers());

        topics.send(brokenRecord);
        topics.send(namelessRecord);
        topics.publish(conversation.started(), conversation.message(1));

        awaitLastSequence(conversation, 1);
        assertThat(parkedReasons(conversation.id()))
                .containsExactly("not a io.beseda.conversation-started", "not a io.beseda.conversation-started");
        assertThat(count("leads")).isEqualTo(1);
    }

    @Test
    void batchCutOffInTheMiddleIsTakenAsAWhole() throws SQLException {
        try (Connection blocker = dataSource.getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("LOCK TABLE card_conversations IN ACCESS EXCLUSIVE MODE");
            topics.publish(conversation.started(), conversation.message(1));
            String waiting = """
                    SELECT pid FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO card%'""";
            await().atMost(LIMIT).until(() -> !database.rows(waiting).isEmpty());

            database.rows(
                    "SELECT pg_terminate_backend(" + database.rows(waiting).get(0) + ")");
            await().atMost(LIMIT).until(() -> !database.rows(waiting).isEmpty());
            assertThat(count("leads")).isZero();
            blocker.rollback();
        }

        awaitLastSequence(conversation, 1);
        assertThat(count("leads")).isEqualTo(1);
        assertThat(count("contacts")).isEqualTo(1);
        await().atMost(LIMIT).until(() -> openedLeads().size() == 1);
    }

    @Test
    void slowConversationDelaysOthersButLosesNothing() throws SQLException {
        ConversationFixtures other = ConversationFixtures.of(account);
        topics.publish(conversation.started(), conversation.message(1), other.started());
        awaitLastSequence(conversation, 1);

        try (Connection blocker = dataSource.getConnection()) {
            blocker.setAutoCommit(false);
            try (var lock =
                    blocker.prepareStatement("SELECT 1 FROM card_conversations WHERE conversation_id = ? FOR UPDATE")) {
                lock.setObject(1, conversation.id());
                lock.execute();
            }
            for (int sequence = 2; sequence <= 50; sequence++) {
                topics.publish(conversation.message(sequence), other.message(sequence - 1));
            }
            blocker.rollback();
        }

        awaitLastSequence(conversation, 50);
        awaitLastSequence(other, 49);
    }

    private List<String> card(ConversationFixtures of) {
        return database.rows("SELECT * FROM card_conversations WHERE conversation_id = ?", of.id());
    }

    private void awaitLastSequence(ConversationFixtures of, long sequence) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(database.rows(
                                "SELECT last_sequence FROM card_conversations WHERE account_id = ? AND conversation_id = ?",
                                of.account().value(),
                                of.id()))
                        .containsExactly(Long.toString(sequence)));
    }

    private void awaitState(ConversationFixtures of, String state) {
        await().atMost(LIMIT)
                .until(() -> database.rows("SELECT state FROM card_conversations WHERE conversation_id = ?", of.id())
                        .equals(List.of(state)));
    }

    private long count(String table) {
        return database.count("SELECT count(*) FROM " + table + " WHERE account_id = ?", account.value());
    }

    private List<IncomingLeadOpened> openedLeads() {
        return topics.crmEvents().stream()
                .filter(IncomingLeadOpened.class::isInstance)
                .map(IncomingLeadOpened.class::cast)
                .filter(event -> event.accountId() == account.value())
                .toList();
    }

    private List<String> parkedReasons(UUID key) {
        return topics.parked().stream()
                .filter(record -> key.toString().equals(record.key()))
                .map(ConversationEventsConsumerTest::reason)
                .toList();
    }

    private static String reason(ConsumerRecord<String, byte[]> parked) {
        return new String(parked.headers().lastHeader("beseda_parked_reason").value(), UTF_8);
    }
}
