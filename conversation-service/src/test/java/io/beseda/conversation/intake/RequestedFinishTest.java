package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.finish;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.FinishConversation;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.StoredRows.Line;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestedFinishTest {

    private static final io.beseda.conversation.conversation.Author.Operator VERA =
            new io.beseda.conversation.conversation.Author.Operator(new UserId(7), "Vera");

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    FinishConversation finishConversation;

    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startOneOfSeveral() {
        visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"));
        id = rows.onlyConversation(visitor.accountId()).id();
    }

    @Test
    void writeFinishWriteOfOneBatchComesOutInThatOrder() {
        WrittenMessage late = message(visitor, id, "late");

        fixtures.store(message(visitor, id, "two"), finish(visitor, id), late, message(visitor, "anew"));

        assertThat(rows.conversations(visitor.accountId()))
                .extracting(StoredRows.Conversation::open)
                .containsExactly(false, true);
        await().until(() -> topics.published(visitor.accountId()).size() == 7);
        assertThat(topics.published(visitor.accountId(), ConversationFinished.class))
                .extracting(
                        ConversationFinished::number,
                        ConversationFinished::lastSequence,
                        finished -> finished.finishedBy().type())
                .containsExactly(tuple(1L, 2L, Author.Type.VISITOR));
        assertThat(topics.published(visitor.accountId(), MessageRefused.class))
                .extracting(MessageRefused::clientMessageId, MessageRefused::reason)
                .containsExactly(tuple(late.clientMessageId().value(), MessageRefused.Reason.CONVERSATION_FINISHED));
        assertThat(inConversation(id))
                .extracting(event -> (Object) event.getClass().getSimpleName())
                .containsExactly(
                        "ConversationStarted",
                        "MessageAdded",
                        "MessageAdded",
                        "ConversationFinished",
                        "MessageRefused");
    }

    @Test
    void oneOfSeveralThatIsLeftMayBeFinishedAndReopenedInOneBatch() {
        fixtures.publish(visitor, 2, ConversationMode.ONE_ACTIVE);

        fixtures.store(finish(visitor, id), message(visitor, "two"));

        assertThat(rows.messages(visitor.accountId()))
                .containsExactly(new Line(id, 1, "visitor", "one"), new Line(id, 2, "visitor", "two"));
        var conversation = rows.onlyConversation(visitor.accountId());
        assertThat(conversation.open()).isTrue();
        assertThat(conversation.exclusive()).isTrue();
        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 2);
        assertThat(topics.published(visitor.accountId(), ConversationReopened.class))
                .extracting(ConversationReopened::lastSequence)
                .containsExactly(1L);
    }

    @Test
    void aWishThatComesAgainDoesNotFinishWhatALaterMessageHasOpened() {
        fixtures.publish(visitor, 2, ConversationMode.ONE_ACTIVE);
        RequestedFinish wish = finish(visitor, id);
        WrittenMessage later = message(visitor, "two");
        fixtures.store(wish, later);

        fixtures.store(wish);
        fixtures.store(later);

        assertThat(rows.onlyConversation(visitor.accountId()).open()).isTrue();
    }

    @Test
    void aWishThatCameTooLateDoesNotFinishItWhenItComesAgainAfterAReopening() {
        fixtures.publish(visitor, 2, ConversationMode.ONE_ACTIVE);
        RequestedFinish wish = finish(visitor, id);
        finishConversation.finish(visitor.accountId(), VERA, new ConversationId(id));
        fixtures.store(wish);
        fixtures.store(message(visitor, "two"));

        fixtures.store(wish);

        assertThat(rows.onlyConversation(visitor.accountId()).open()).isTrue();
        assertThat(finishes()).isEqualTo(1);
    }

    @Test
    void finishingTwiceIsOneFinishAndTheFirstStays() {
        fixtures.store(finish(visitor, id), finish(visitor, id));
        fixtures.store(finish(visitor, id));
        finishConversation.finish(visitor.accountId(), VERA, new ConversationId(id));

        assertThat(finishes()).isEqualTo(1);
        assertThat(rows.query("SELECT finished_by_type FROM conversation WHERE id = ?", row -> row.getString(1), id))
                .containsExactly("visitor");
    }

    @Test
    void unknownAndForeignConversationsAreNotFinished() {
        Visitor otherAccount = new Visitor(
                fixtures.newVisitor(ConversationMode.MULTIPLE).accountId(),
                visitor.onlineChatId(),
                visitor.visitorId());

        fixtures.store(
                finish(visitor, UUID.randomUUID()), finish(fixtures.anotherOf(visitor), id), finish(otherAccount, id));

        assertThat(rows.onlyConversation(visitor.accountId()).open()).isTrue();
        assertThat(finishes()).isZero();
    }

    @Test
    void theOnlyOneOfOneActiveIsNotFinishedByItsClient() {
        Visitor gathered = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(gathered, "one"));

        fixtures.store(
                finish(gathered, rows.onlyConversation(gathered.accountId()).id()));

        assertThat(rows.onlyConversation(gathered.accountId()).open()).isTrue();
    }

    @Test
    void aMessageThatComesAgainAfterTheFinishChangesNothing() {
        WrittenMessage two = message(visitor, id, "two");
        fixtures.store(two, finish(visitor, id));

        fixtures.store(two);

        assertThat(rows.onlyConversation(visitor.accountId()).open()).isFalse();
        assertThat(rows.texts(visitor)).containsExactly("one", "two");
    }

    @Test
    void visitorAndOperatorFinishingAtOnceWhileMessagesComeFinishItOnce() {
        for (int round = 1; round <= 10; round++) {
            startOneOfSeveral();

            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> fixtures.store(message(visitor, id, "two"))),
                            CompletableFuture.runAsync(
                                    () -> fixtures.store(message(visitor, id, "three"), finish(visitor, id))),
                            CompletableFuture.runAsync(
                                    () -> finishConversation.finish(visitor.accountId(), VERA, new ConversationId(id))))
                    .join();

            var conversation = rows.onlyConversation(visitor.accountId());
            assertThat(conversation.open()).isFalse();
            assertThat(rows.messages(visitor.accountId())).hasSize((int) conversation.lastSequence());
            await().until(() ->
                    topics.published(visitor.accountId(), MessageAdded.class).size()
                                    + topics.published(visitor.accountId(), MessageRefused.class)
                                            .size()
                            == 3);
            List<ConversationFinished> finished = topics.published(visitor.accountId(), ConversationFinished.class);
            assertThat(finished)
                    .extracting(ConversationFinished::lastSequence)
                    .containsExactly(conversation.lastSequence());
        }
    }

    private List<Event> inConversation(UUID conversationId) {
        return topics.published(visitor.accountId()).stream()
                .filter(event -> event.key().equals(conversationId.toString()))
                .toList();
    }

    /** How often it was announced, once a later message was. */
    private int finishes() {
        Visitor marker = fixtures.anotherOf(visitor);
        WrittenMessage last = message(marker, "marker");
        fixtures.store(last);
        await().until(() -> topics.published(visitor.accountId(), MessageAdded.class).stream()
                .anyMatch(added ->
                        added.clientMessageId().equals(last.clientMessageId().value())));
        return topics.published(visitor.accountId(), ConversationFinished.class).size();
    }
}
