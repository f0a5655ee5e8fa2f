package io.beseda.conversation.readmark;

import static io.beseda.conversation.testing.ConversationFixtures.THEN;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.contracts.MessagesRead;
import io.beseda.contracts.Topic;
import io.beseda.contracts.TypingChanged;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.OwnLoop;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveSignalConsumerTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    LiveSignalConsumer consumer;

    @Inject
    OwnLoop ownLoop;

    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void writeThreeMessages() {
        visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"));
        id = rows.onlyConversation(visitor.accountId()).id();
        fixtures.store(message(visitor, id, "two"), message(visitor, id, "three"));
    }

    @Test
    void eachSideHasItsMark() {
        topics.send(byVisitor(1), byOperator(2), byVisitor(3));

        await().until(() -> marks().equals(List.of("3 2")));
    }

    @Test
    void aMarkThatComesLateOrAgainChangesNothing() {
        consumer.handle(List.of(byVisitor(3), byOperator(3)));

        consumer.handle(List.of(byVisitor(1), byOperator(2), byVisitor(3)));
        consumer.handle(List.of(byVisitor(2)));

        assertThat(marks()).containsExactly("3 3");
    }

    @Test
    void nothingIsReadBeforeItIsWritten() {
        consumer.handle(List.of(byVisitor(1_000), byOperator(Long.MAX_VALUE)));

        assertThat(marks()).containsExactly("3 3");
    }

    @Test
    void anotherVisitorAccountOrConversationMarksNothing() {
        Visitor stranger = fixtures.anotherOf(visitor);
        Visitor otherAccount =
                new Visitor(ConversationFixtures.newAccount(), visitor.onlineChatId(), visitor.visitorId());

        consumer.handle(List.of(
                read(stranger, id, Author.Type.VISITOR, 3),
                read(otherAccount, id, Author.Type.VISITOR, 3),
                read(otherAccount, id, Author.Type.OPERATOR, 3),
                read(visitor, UUID.randomUUID(), Author.Type.VISITOR, 3),
                read(visitor, id, Author.Type.BOT, 3)));

        assertThat(marks()).isEmpty();
    }

    @Test
    void aBatchMarksSeveralConversations() {
        fixtures.store(message(visitor, "another"));
        UUID other = rows.conversations(visitor.accountId()).get(1).id();

        consumer.handle(List.of(byVisitor(2), read(visitor, other, Author.Type.OPERATOR, 1), byOperator(1)));

        assertThat(marks()).containsExactly("2 1");
        assertThat(marks(other)).containsExactly("0 1");
    }

    @Test
    void poisonIsParkedAndTheRestIsKept() {
        topics.send(byVisitor(0), byVisitor(2));

        await().until(() -> marks().equals(List.of("2 0")));
        await().until(() ->
                topics.parked(Topic.LIVE_SIGNALS, visitor.accountId()).size() == 1);
    }

    @Test
    void aRestartInMidBatchAndAReplayChangeNothing() {
        topics.send(
                new TypingChanged(
                        visitor.accountId().value(),
                        id,
                        visitor.visitorId().value(),
                        new Author(
                                Author.Type.VISITOR, visitor.visitorId().value().toString(), null),
                        true,
                        THEN),
                byVisitor(2),
                byOperator(3),
                byVisitor(1));
        await().until(() -> marks().equals(List.of("2 3")));
        var crash = new OwnLoop.CrashOnce(consumer::handle);

        ownLoop.run(Topic.LIVE_SIGNALS, crash);

        assertThat(crash.happened()).isTrue();
        assertThat(marks()).containsExactly("2 3");
    }

    private MessagesRead byVisitor(long sequence) {
        return read(visitor, id, Author.Type.VISITOR, sequence);
    }

    private MessagesRead byOperator(long sequence) {
        return read(visitor, id, Author.Type.OPERATOR, sequence);
    }

    private static MessagesRead read(Visitor visitor, UUID conversationId, Author.Type reader, long sequence) {
        return new MessagesRead(
                visitor.accountId().value(),
                conversationId,
                visitor.visitorId().value(),
                new Author(reader, "7", null),
                sequence,
                THEN);
    }

    private List<String> marks() {
        return marks(id);
    }

    private List<String> marks(UUID conversationId) {
        return rows.query(
                "SELECT visitor_sequence || ' ' || operator_sequence FROM read_mark WHERE conversation_id = ?",
                row -> row.getString(1),
                conversationId);
    }
}
