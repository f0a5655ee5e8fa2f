package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.intake.TakeInActivities;
import io.beseda.conversation.intake.WrittenMessage;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageRange;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bounds that leave room for a busy machine and still fail when a page costs what the whole costs. */
@QuarkusTest
class LargeAccountTest {

    private static final int ROWS = 10_000;
    private static final int BATCH = 2_000;
    private static final int PAGE = 200;
    private static final Duration HISTORY_BOUND = Duration.ofMillis(200);
    private static final Duration INBOX_BOUND = Duration.ofSeconds(1);

    @Inject
    ConversationFixtures fixtures;

    @Inject
    TakeInActivities takeInActivities;

    @Inject
    MessageRepository messages;

    @Inject
    InboxRepository inbox;

    @Inject
    StoredRows rows;

    @Test
    void aPageOfTenThousandMessagesIsReadAtOnceFromEitherEnd() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        store(i -> message(visitor, "message " + i));
        var conversation = rows.onlyConversation(visitor.accountId());
        ConversationId id = new ConversationId(conversation.id());
        assertThat(conversation.lastSequence()).isEqualTo(ROWS);

        for (MessageRange range : List.of(
                new MessageRange.After(0, PAGE),
                new MessageRange.After(5_000, PAGE),
                new MessageRange.Before(ROWS + 1, PAGE))) {
            assertThat(messages.page(visitor.accountId(), id, range)).hasSize(PAGE);
            assertThat(best(() -> messages.page(visitor.accountId(), id, range)))
                    .as(range.toString())
                    .isLessThan(HISTORY_BOUND);
        }
        assertThat(messages.page(visitor.accountId(), id, new MessageRange.Before(ROWS + 1, PAGE)))
                .extracting(Message::sequence)
                .startsWith(ROWS - PAGE + 1L)
                .endsWith((long) ROWS)
                .isSorted();
    }

    @Test
    void aPageOfTenThousandOpenConversationsIsReadAtOnce() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        AccountId account = visitor.accountId();
        store(i -> message(fixtures.anotherOf(visitor), "message " + i));

        List<ConversationView> page = inbox.list(account, InboxFilter.OPEN, Cursor.NEWEST, PAGE);
        Cursor next = Cursor.after(page.get(PAGE - 1));

        assertThat(page).hasSize(PAGE);
        assertThat(inbox.list(account, InboxFilter.OPEN, next, PAGE))
                .hasSize(PAGE)
                .doesNotContainAnyElementsOf(page);
        assertThat(best(() -> inbox.list(account, InboxFilter.OPEN, Cursor.NEWEST, PAGE)))
                .isLessThan(INBOX_BOUND);
        assertThat(best(() -> inbox.list(account, InboxFilter.OPEN, next, PAGE)))
                .isLessThan(INBOX_BOUND);
    }

    private void store(IntFunction<WrittenMessage> message) {
        for (int start = 1; start <= ROWS; start += BATCH) {
            takeInActivities.take(
                    IntStream.range(start, start + BATCH).mapToObj(message).toList());
        }
    }

    private static Duration best(Runnable read) {
        return Stream.generate(() -> {
                    long start = System.nanoTime();
                    read.run();
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .limit(5)
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
