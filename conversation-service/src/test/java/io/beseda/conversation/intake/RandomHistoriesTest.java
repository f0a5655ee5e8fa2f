package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.AddReply;
import io.beseda.conversation.inbox.FinishConversation;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.StoredRows.Line;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever visitors, operators and the mode do in whatever order: what was sent is stored once, or refused, and published. */
@QuarkusTest
class RandomHistoriesTest {

    private static final int STEPS = 60;
    private static final int BIGGEST_BATCH = 12;

    @Inject
    ConversationFixtures fixtures;

    @Inject
    AddReply addReply;

    @Inject
    FinishConversation finishConversation;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everythingSentIsStoredOnceOrRefusedAndPublished(long seed) {
        Random random = new Random(seed);
        Visitor first = fixtures.newVisitor(mode(random));
        List<Visitor> visitors = List.of(first, fixtures.anotherOf(first), fixtures.anotherOf(first));
        List<WrittenMessage> sent = new ArrayList<>();
        Set<UUID> answered = new HashSet<>();

        for (int step = 1; step <= STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0 -> finish(first, random);
                case 1 -> answer(first, random, answered);
                case 2 -> fixtures.publish(first, step + 1, mode(random));
                default -> write(visitors, sent, random);
            }
        }

        check(first, sent, answered);
    }

    private void write(List<Visitor> visitors, List<WrittenMessage> sent, Random random) {
        List<WrittenMessage> batch = new ArrayList<>();
        for (int i = random.nextInt(BIGGEST_BATCH); i >= 0; i--) {
            boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
            batch.add(again ? any(sent, random) : fresh(any(visitors, random), sent.size() + i, random));
        }
        fixtures.store(batch.toArray(WrittenMessage[]::new));
        sent.addAll(batch);
    }

    /** Into nowhere in particular, into some conversation of the account, own or not, or into one that never was. */
    private WrittenMessage fresh(Visitor visitor, int number, Random random) {
        List<UUID> known = conversations(visitor);
        UUID named = switch (random.nextInt(5)) {
            case 0, 1 -> null;
            case 2 -> UUID.randomUUID();
            default -> known.isEmpty() ? null : any(known, random);
        };
        return message(visitor, named, "text " + number);
    }

    private void finish(Visitor visitor, Random random) {
        List<UUID> known = conversations(visitor);
        if (!known.isEmpty()) {
            finishConversation.finish(visitor.accountId(), operator(), new ConversationId(any(known, random)));
        }
    }

    private void answer(Visitor visitor, Random random, Set<UUID> answered) {
        List<UUID> known = conversations(visitor);
        if (known.isEmpty()) {
            return;
        }
        ClientMessageId id = new ClientMessageId(UUID.randomUUID());
        try {
            addReply.add(
                    visitor.accountId(),
                    operator(),
                    new AddReply.Reply(new ConversationId(any(known, random)), id, new MessageText("answer")));
            answered.add(id.value());
        } catch (Refusal finished) {
            assertThat(finished.problemCode().code()).isEqualTo("conversation-finished");
        }
    }

    private void check(Visitor any, List<WrittenMessage> sent, Set<UUID> answered) {
        Set<UUID> wanted =
                sent.stream().map(one -> one.clientMessageId().value()).collect(Collectors.toCollection(HashSet::new));
        wanted.addAll(answered);
        List<UUID> stored = rows.query(
                "SELECT client_message_id FROM message WHERE account_id = ?",
                row -> row.getObject(1, UUID.class),
                any.accountId().value());
        assertThat(stored).doesNotHaveDuplicates();
        await().untilAsserted(() -> {
            Set<UUID> told = topics.published(any.accountId(), MessageAdded.class).stream()
                    .map(MessageAdded::clientMessageId)
                    .collect(Collectors.toCollection(HashSet::new));
            assertThat(told).containsExactlyInAnyOrderElementsOf(stored);
            told.addAll(topics.published(any.accountId(), MessageRefused.class).stream()
                    .map(MessageRefused::clientMessageId)
                    .toList());
            assertThat(told).isEqualTo(wanted);
        });
        checkOrder(any);
    }

    private void checkOrder(Visitor any) {
        Map<UUID, List<Line>> threads =
                rows.messages(any.accountId()).stream().collect(Collectors.groupingBy(Line::conversationId));
        List<MessageAdded> published = topics.published(any.accountId(), MessageAdded.class);
        for (StoredRows.Conversation conversation : rows.conversations(any.accountId())) {
            assertThat(threads.get(conversation.id()))
                    .extracting(Line::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, conversation.lastSequence())
                            .boxed()
                            .toList());
            long highest = 0;
            for (MessageAdded added : published) {
                if (added.conversationId().equals(conversation.id()) && added.sequence() > highest) {
                    assertThat(added.sequence()).isEqualTo(++highest);
                }
            }
            assertThat(highest).isEqualTo(conversation.lastSequence());
        }
    }

    private List<UUID> conversations(Visitor visitor) {
        return rows.conversations(visitor.accountId()).stream()
                .map(StoredRows.Conversation::id)
                .toList();
    }

    private static ConversationMode mode(Random random) {
        return random.nextBoolean() ? ConversationMode.ONE_ACTIVE : ConversationMode.MULTIPLE;
    }

    private static Author.Operator operator() {
        return new Author.Operator(new UserId(7), "Vera");
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
