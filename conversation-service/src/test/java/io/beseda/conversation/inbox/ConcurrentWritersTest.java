package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.MessageAdded;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentWritersTest {

    private static final int EACH = 40;

    @Inject
    ConversationFixtures fixtures;

    @Inject
    AddReply addReply;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Test
    void visitorAndOperatorsWritingAtOnceMakeOneOrderWithoutHoles() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "hello"));
        UUID id = rows.onlyConversation(visitor.accountId()).id();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> write(visitor)),
                        CompletableFuture.runAsync(() -> answer(visitor, id, 7)),
                        CompletableFuture.runAsync(() -> answer(visitor, id, 8)))
                .join();

        List<Long> sequences = rangeClosed(1, 1 + 3 * EACH).boxed().toList();
        assertThat(rows.messages(visitor.accountId()))
                .extracting(Line::sequence)
                .containsExactlyElementsOf(sequences);
        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == sequences.size());
        List<MessageAdded> published = topics.published(visitor.accountId(), MessageAdded.class);
        assertThat(published).extracting(MessageAdded::sequence).containsExactlyElementsOf(sequences);
        assertThat(published).extracting(MessageAdded::text).containsExactlyElementsOf(rows.texts(visitor));
        for (String writer : List.of("visitor", "operator 7", "operator 8")) {
            Stream<String> own = rows.texts(visitor).stream().filter(text -> text.startsWith(writer));
            assertThat(own).containsExactlyElementsOf(texts(writer));
        }
    }

    @Test
    void oneAnswerSentTwiceAtOnceIsStoredOnce() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "hello"));
        UUID id = rows.onlyConversation(visitor.accountId()).id();
        var reply = new AddReply.Reply(
                new ConversationId(id), new ClientMessageId(UUID.randomUUID()), new MessageText("yes"));

        List<AddReply.Added> answers = IntStream.range(0, 6)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> addReply.add(visitor.accountId(), operator(7), reply)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(rows.texts(visitor)).containsExactly("hello", "yes");
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.stored().message().sequence())
                .containsOnly(2L);
    }

    private void write(Visitor visitor) {
        texts("visitor").forEach(text -> fixtures.store(message(visitor, text)));
    }

    private void answer(Visitor visitor, UUID conversationId, long userId) {
        texts("operator " + userId)
                .forEach(text -> addReply.add(
                        visitor.accountId(),
                        operator(userId),
                        new AddReply.Reply(
                                new ConversationId(conversationId),
                                new ClientMessageId(UUID.randomUUID()),
                                new MessageText(text))));
    }

    private static List<String> texts(String writer) {
        return IntStream.rangeClosed(1, EACH)
                .mapToObj(i -> writer + " writes " + i)
                .toList();
    }

    private static Author.Operator operator(long userId) {
        return new Author.Operator(new UserId(userId), "Operator " + userId);
    }
}
