package io.beseda.conversation.search;

import static io.beseda.conversation.testing.ConversationFixtures.THEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.Topic;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.OwnLoop;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessageSearchConsumerTest {

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    MessageSearchConsumer consumer;

    @Inject
    OwnLoop ownLoop;

    private final Visitor visitor = ConversationFixtures.unknown();
    private final UUID conversationId = UUID.randomUUID();

    @Test
    void aMessagesWordsAreKept() {
        topics.send(added(1, "Зелёные чаи"));

        await().until(() -> known().equals(List.of("1 'зелен':1 'ча':2")));
    }

    @Test
    void messagesAreKeptOnceInWhateverOrderTheyCome() {
        consumer.handle(List.of(added(2, "two"), added(1, "one"), added(2, "two")));
        consumer.handle(List.of(added(1, "one"), added(3, "three")));

        assertThat(known()).containsExactly("1 'one':1", "2 'two':1", "3 'three':1");
    }

    @Test
    void aMessageWithoutATextIsPassedOver() {
        consumer.handle(List.of(added(1, ""), added(2, "two")));

        assertThat(known()).containsExactly("2 'two':1");
    }

    @Test
    void poisonIsParkedAndTheNextMessageIsKept() {
        topics.send(List.of(topics.spoilt(added(1, "one"), "[]".getBytes(UTF_8)), topics.record(added(2, "two"))));

        await().until(() -> known().equals(List.of("2 'two':1")));
        await().until(() ->
                topics.parked(Topic.CONVERSATION_EVENTS, visitor.accountId()).size() == 1);
    }

    @Test
    void replayingAndCrashingMidBatchChangesNothing() {
        topics.send(added(1, "one"), added(2, "two"));
        await().until(() -> known().size() == 2);
        var crash = new OwnLoop.CrashOnce(consumer::handle);

        ownLoop.run(Topic.CONVERSATION_EVENTS, crash);

        assertThat(crash.happened()).isTrue();
        assertThat(known()).containsExactly("1 'one':1", "2 'two':1");
    }

    private MessageAdded added(long sequence, String text) {
        return new MessageAdded(
                visitor.accountId().value(),
                conversationId,
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                sequence,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Author(Author.Type.VISITOR, visitor.visitorId().value().toString(), null),
                text,
                THEN,
                null);
    }

    private List<String> known() {
        return rows.query(
                "SELECT sequence || ' ' || document FROM message_search WHERE account_id = ? ORDER BY sequence",
                row -> row.getString(1),
                visitor.accountId().value());
    }
}
