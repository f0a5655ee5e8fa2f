package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.FinishConversation;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.StoredRows.Line;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.UserId;
import io.beseda.support.consuming.NotYet;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TakeInActivitiesTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    FinishConversation finishConversation;

    @Test
    void fiftyParallelFirstMessagesMakeOneConversation() throws Exception {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        List<WrittenMessage> messages = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> message(visitor, "first " + i))
                .toList();

        inParallel(messages.stream()
                .map(one -> (Runnable) () -> storeAgainAndAgain(one))
                .toList());

        var conversation = rows.onlyConversation(visitor.accountId());
        assertThat(conversation.lastSequence()).isEqualTo(50);
        assertThat(conversation.exclusive()).isTrue();
        assertThat(rows.messages(visitor.accountId()))
                .extracting(Line::sequence)
                .containsExactlyElementsOf(rangeClosed(1, 50).boxed().toList());
        assertThat(rows.texts(visitor))
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().map(one -> one.text().value()).toList());
        await().until(() -> topics.published(visitor.accountId()).size() >= 51);
        List<Event> events = topics.published(visitor.accountId());
        assertThat(events.get(0)).isInstanceOf(ConversationStarted.class);
        assertThat(topics.published(visitor.accountId(), MessageAdded.class))
                .extracting(MessageAdded::sequence)
                .containsExactlyElementsOf(rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void theSameFirstMessageFromSeveralIntakesAtOnceIsStoredOnce() throws Exception {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        WrittenMessage one = message(visitor, "hello");

        inParallel(IntStream.range(0, 8)
                .mapToObj(i -> (Runnable) () -> storeAgainAndAgain(one))
                .toList());

        assertThat(rows.texts(visitor)).containsExactly("hello");
        assertThat(rows.conversations(visitor.accountId())).hasSize(1);
    }

    @Test
    void oneActiveGathersEverythingInOneConversation() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);

        fixtures.store(message(visitor, "one"), message(visitor, "two"));
        fixtures.store(message(visitor, UUID.randomUUID(), "three"));

        UUID id = rows.onlyConversation(visitor.accountId()).id();
        assertThat(rows.messages(visitor.accountId()))
                .containsExactly(
                        new Line(id, 1, "visitor", "one"),
                        new Line(id, 2, "visitor", "two"),
                        new Line(id, 3, "visitor", "three"));
    }

    @Test
    void oneActiveReopensTheLastFinishedConversationUnderItsNumber() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "one"));
        var before = rows.onlyConversation(visitor.accountId());
        finish(visitor, before.id());

        fixtures.store(message(visitor, before.id(), "two"), message(visitor, "three"));

        var after = rows.onlyConversation(visitor.accountId());
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.open()).isTrue();
        await().until(() -> topics.published(visitor.accountId()).size() >= 6);
        assertThat(topics.published(visitor.accountId()))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        ConversationStarted.class,
                        MessageAdded.class,
                        ConversationFinished.class,
                        ConversationReopened.class,
                        MessageAdded.class,
                        MessageAdded.class);
        assertThat(topics.published(visitor.accountId(), ConversationReopened.class))
                .extracting(ConversationReopened::number, ConversationReopened::lastSequence)
                .containsExactly(tuple(before.number(), 1L));
    }

    @Test
    void redeliveredMessageOfAFinishedConversationStartsAndReopensNothing() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        WrittenMessage one = message(visitor, "one");
        fixtures.store(one);
        finish(visitor, rows.onlyConversation(visitor.accountId()).id());

        fixtures.store(one);

        assertThat(rows.onlyConversation(visitor.accountId()).open()).isFalse();
        assertThat(rows.texts(visitor)).containsExactly("one");
        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() >= 2);
        List<MessageAdded> added = topics.published(visitor.accountId(), MessageAdded.class);
        assertThat(added.get(1)).isEqualTo(added.get(0));
        assertThat(topics.publishedIds(visitor.accountId()))
                .filteredOn(id -> id.equals(added.get(0).messageId().toString()))
                .hasSize(2);
    }

    @Test
    void multipleStartsAConversationWithEveryMessageThatNamesNone() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        WrittenMessage one = message(visitor, "one");

        fixtures.store(one, message(visitor, "two"), one);
        fixtures.store(one);

        assertThat(rows.conversations(visitor.accountId()))
                .extracting(StoredRows.Conversation::number)
                .containsExactly(1L, 2L);
        assertThat(rows.texts(visitor)).containsExactlyInAnyOrder("one", "two");
        assertThat(rows.count("visitor", visitor.accountId())).isEqualTo(1);
        assertThat(rows.count("first_page", visitor.accountId())).isEqualTo(2);
    }

    @Test
    void multipleRefusesWhatNamesAFinishedOrUnknownConversation() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"));
        UUID finished = rows.onlyConversation(visitor.accountId()).id();
        finish(visitor, finished);
        Visitor stranger = fixtures.anotherOf(visitor);
        WrittenMessage late = message(visitor, finished, "late");
        WrittenMessage lost = message(visitor, UUID.randomUUID(), "lost");
        WrittenMessage foreign = message(stranger, finished, "foreign");

        fixtures.store(late, lost, foreign);

        assertThat(rows.texts(visitor)).containsExactly("one");
        await().until(() ->
                topics.published(visitor.accountId(), MessageRefused.class).size() >= 3);
        assertThat(topics.published(visitor.accountId(), MessageRefused.class))
                .extracting(MessageRefused::clientMessageId, MessageRefused::reason)
                .containsExactlyInAnyOrder(
                        refusal(late, MessageRefused.Reason.CONVERSATION_FINISHED),
                        refusal(lost, MessageRefused.Reason.CONVERSATION_UNKNOWN),
                        refusal(foreign, MessageRefused.Reason.CONVERSATION_UNKNOWN));
    }

    @Test
    void switchingTheModeClosesNothingAndStartsNoneBesidesOpenOnes() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"), message(visitor, "two"));
        List<StoredRows.Conversation> two = rows.conversations(visitor.accountId());

        fixtures.publish(visitor, 2, ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, two.get(0).id(), "to the first"), message(visitor, "to the newest"));

        assertThat(rows.messages(visitor.accountId()))
                .contains(
                        new Line(two.get(0).id(), 2, "visitor", "to the first"),
                        new Line(two.get(1).id(), 2, "visitor", "to the newest"));
        assertThat(rows.conversations(visitor.accountId())).hasSize(2);
    }

    @Test
    void aSecondExclusiveOpenConversationCannotEvenBeWritten() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "one"));

        assertThatThrownBy(() -> rows.query(
                        """
                        INSERT INTO conversation (account_id, id, number, online_chat_id, visitor_id, exclusive, last_sequence,
                            started_at, updated_at)
                        SELECT account_id, gen_random_uuid(), number + 1, online_chat_id, visitor_id, true, 0, now(), now()
                        FROM conversation WHERE account_id = ? RETURNING id""", row -> row.getString(1), visitor.accountId().value()))
                .hasMessageContaining("conversation_one_active");
    }

    @Test
    void aConversationOfAnotherAccountIsUnknown() {
        Visitor victim = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(victim, "mine"));
        UUID conversationId = rows.onlyConversation(victim.accountId()).id();
        Visitor intruder = fixtures.newVisitor(ConversationMode.MULTIPLE);

        fixtures.store(message(intruder, conversationId, "let me in"));

        assertThat(rows.texts(victim)).containsExactly("mine");
        await().until(() ->
                topics.published(intruder.accountId(), MessageRefused.class).size() == 1);
    }

    @Test
    void anUnknownOnlineChatIsWaitedFor() {
        Visitor visitor = ConversationFixtures.unknown();

        assertThatThrownBy(() -> fixtures.store(message(visitor, "early"))).isInstanceOf(NotYet.class);

        assertThat(rows.texts(visitor)).isEmpty();
    }

    @Test
    void numbersRiseByAccountWithoutRepeats() throws Exception {
        Visitor first = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        List<Runnable> starts = Stream.generate(() -> fixtures.anotherOf(first))
                .limit(20)
                .map(visitor -> (Runnable) () -> fixtures.store(message(visitor, "hello")))
                .toList();

        inParallel(starts);

        assertThat(rows.conversations(first.accountId()))
                .extracting(StoredRows.Conversation::number)
                .containsExactlyElementsOf(rangeClosed(1, 20).boxed().toList());
    }

    private static Tuple refusal(WrittenMessage message, MessageRefused.Reason reason) {
        return tuple(message.clientMessageId().value(), reason);
    }

    private void finish(Visitor visitor, UUID conversationId) {
        finishConversation.finish(
                visitor.accountId(), new Author.Operator(new UserId(7), "Vera"), new ConversationId(conversationId));
    }

    /** As the event loop does with a record whose transaction lost a race. */
    private void storeAgainAndAgain(WrittenMessage one) {
        try {
            fixtures.store(one);
        } catch (RuntimeException e) {
            fixtures.store(one);
        }
    }

    private static void inParallel(List<Runnable> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (Runnable task : tasks) {
                running.add(threads.submit(() -> {
                    go.await();
                    task.run();
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
