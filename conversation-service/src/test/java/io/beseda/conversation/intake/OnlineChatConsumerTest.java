package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.THEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.FinishedConversations;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.contracts.WebPlacement;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.OwnLoop;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnlineChatConsumerTest {

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    OnlineChatConsumer consumer;

    @Inject
    OwnLoop ownLoop;

    private final Visitor visitor = ConversationFixtures.unknown();

    @Test
    void aPublishedChatIsKnown() {
        topics.send(snapshot(1, "Tea", ConversationMode.MULTIPLE));

        await().until(() -> known().equals(List.of("1 Tea multiple false")));
    }

    @Test
    void whatClientsMayDoWithFinishedConversationsIsKnown() {
        var within = new FinishedConversations(FinishedConversations.Reopening.WITHIN_DAYS, 30, true);
        topics.send(snapshot(1, "Tea", ConversationMode.ONE_ACTIVE, within));
        await().until(() -> finishedConversations().equals(List.of("within-days 30 true")));

        topics.send(snapshot(2, "Tea", ConversationMode.ONE_ACTIVE));

        await().until(() -> finishedConversations().equals(List.of("always - false")));
    }

    @Test
    void daysOfNothingArePoison() {
        var timeless = new FinishedConversations(FinishedConversations.Reopening.WITHIN_DAYS, null, false);

        topics.send(
                snapshot(1, "Tea", ConversationMode.ONE_ACTIVE, timeless),
                snapshot(2, "Coffee", ConversationMode.ONE_ACTIVE));

        await().until(() -> known().equals(List.of("2 Coffee one-active false")));
        await().until(() ->
                topics.parked(Topic.ONLINE_CHATS, visitor.accountId()).size() == 1);
    }

    @Test
    void aLowerVersionThatComesLaterIsIgnored() {
        topics.send(
                snapshot(2, "Tea and coffee", ConversationMode.ONE_ACTIVE),
                snapshot(1, "Tea", ConversationMode.MULTIPLE),
                snapshot(3, "Coffee", ConversationMode.ONE_ACTIVE),
                snapshot(2, "Tea and coffee", ConversationMode.ONE_ACTIVE));

        await().until(() -> known().equals(List.of("3 Coffee one-active false")));
    }

    @Test
    void aDeletedChatStaysDeletedWhenTheTopicIsReadAgain() {
        topics.send(snapshot(2, "Tea", ConversationMode.MULTIPLE));
        topics.send(List.of(tombstone()));
        await().until(() -> known().equals(List.of("2 Tea multiple true")));

        consumer.handle(List.of(snapshot(2, "Tea", ConversationMode.MULTIPLE)));
        consumer.forget(List.of(visitor.onlineChatId().value().toString()));
        consumer.handle(List.of(snapshot(1, "Tea", ConversationMode.MULTIPLE)));

        assertThat(known()).containsExactly("2 Tea multiple true");
    }

    @Test
    void aRestoredChatIsThereAgain() {
        topics.send(List.of(
                topics.record(snapshot(1, "Tea", ConversationMode.MULTIPLE)),
                tombstone(),
                topics.record(snapshot(3, "Tea", ConversationMode.MULTIPLE))));
        await().until(() -> known().equals(List.of("3 Tea multiple false")));

        consumer.forget(List.of(visitor.onlineChatId().value().toString()));
        consumer.handle(List.of(snapshot(3, "Tea", ConversationMode.MULTIPLE)));

        assertThat(known()).containsExactly("3 Tea multiple false");
    }

    @Test
    void poisonIsParkedAndTheNextSnapshotIsKept() {
        topics.send(List.of(
                topics.spoilt(snapshot(1, "Tea", ConversationMode.MULTIPLE), "[]".getBytes(UTF_8)),
                topics.record(snapshot(2, "Coffee", ConversationMode.MULTIPLE))));

        await().until(() -> known().equals(List.of("2 Coffee multiple false")));
        await().until(() ->
                topics.parked(Topic.ONLINE_CHATS, visitor.accountId()).size() == 1);
    }

    @Test
    void replayingAndCrashingMidBatchChangesNothing() {
        topics.send(snapshot(1, "Tea", ConversationMode.MULTIPLE), snapshot(2, "Tea", ConversationMode.ONE_ACTIVE));
        await().until(() -> known().equals(List.of("2 Tea one-active false")));
        var crash = new OwnLoop.CrashOnce(consumer::handle);

        ownLoop.run(Topic.ONLINE_CHATS, crash);

        assertThat(crash.happened()).isTrue();
        assertThat(known()).containsExactly("2 Tea one-active false");
    }

    private ProducerRecord<String, byte[]> tombstone() {
        return topics.tombstone(
                Topic.ONLINE_CHATS, visitor.onlineChatId().value().toString());
    }

    private OnlineChatPublished snapshot(long version, String name, ConversationMode mode) {
        return snapshot(version, name, mode, null);
    }

    private OnlineChatPublished snapshot(
            long version, String name, ConversationMode mode, FinishedConversations finishedConversations) {
        return new OnlineChatPublished(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                version,
                name,
                mode,
                1000001,
                new WebPlacement("ab".repeat(32), List.of()),
                null,
                null,
                THEN,
                finishedConversations,
                null,
                null,
                null,
                null);
    }

    private List<String> finishedConversations() {
        return rows.query("""
                SELECT reopening || ' ' || coalesce(reopening_days::text, '-') || ' ' || finished_readable
                FROM online_chat WHERE id = ?""", row -> row.getString(1), visitor.onlineChatId().value());
    }

    private List<String> known() {
        return rows.query(
                "SELECT version || ' ' || name || ' ' || conversation_mode || ' ' || deleted FROM online_chat WHERE id = ?",
                row -> row.getString(1),
                visitor.onlineChatId().value());
    }
}
