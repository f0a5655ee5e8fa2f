package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.intake.TakeInActivities;
import io.beseda.conversation.intake.WrittenMessage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageRange;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private static final int INBOX_PAGE = 50;
    private static final int ANSWERED = 300;
    private static final Author.Operator OPERATOR = new Author.Operator(new UserId(7), "Operator 7");
    private static final Duration INBOX_BOUND = Duration.ofMillis(500);
    private static final Duration ROW_BOUND = Duration.ofMillis(100);

    @Inject
    ConversationFixtures fixtures;

    @Inject
    TakeInActivities takeInActivities;

    @Inject
    MessageRepository messages;

    @Inject
    InboxRepository inbox;

    @Inject
    AddReply addReply;

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
        answerSome(account);

        List<ConversationView> page = inbox.list(account, InboxFilter.OPEN, Cursor.NEWEST, INBOX_PAGE);
        Cursor next = Cursor.after(page.get(INBOX_PAGE - 1));

        assertThat(page).hasSize(INBOX_PAGE);
        assertThat(inbox.list(account, InboxFilter.OPEN, next, INBOX_PAGE))
                .hasSize(INBOX_PAGE)
                .doesNotContainAnyElementsOf(page);
        for (InboxFilter filter : filters(visitor)) {
            for (Cursor from : List.of(Cursor.NEWEST, next)) {
                assertThat(best(() -> inbox.list(account, filter, from, INBOX_PAGE)))
                        .as(filter + " from " + from)
                        .isLessThan(INBOX_BOUND);
            }
        }
        assertThat(inbox.count(account, OPERATOR.id())).isEqualTo(new InboxCountsView(ROWS, ANSWERED, ROWS - ANSWERED));
        assertThat(best(() -> inbox.count(account, OPERATOR.id()))).isLessThan(INBOX_BOUND);
    }

    /** A visitor who wrote ten thousand messages that nobody answered, the worst case of what is counted for a row. */
    @Test
    void aLongConversationIsShownAtOnce() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        store(i -> message(visitor, "message " + i));
        ConversationId id =
                new ConversationId(rows.onlyConversation(visitor.accountId()).id());

        assertThat(inbox.find(visitor.accountId(), id).orElseThrow().unread()).isEqualTo(100);
        assertThat(best(() -> inbox.find(visitor.accountId(), id))).isLessThan(ROW_BOUND);
    }

    private void answerSome(AccountId account) {
        rows.conversations(account).stream()
                .limit(ANSWERED)
                .forEach(conversation -> addReply.add(
                        account,
                        OPERATOR,
                        new AddReply.Reply(
                                new ConversationId(conversation.id()),
                                new ClientMessageId(UUID.randomUUID()),
                                new MessageText("yes"))));
    }

    private static List<InboxFilter> filters(Visitor visitor) {
        Optional<InboxState> open = Optional.of(InboxState.OPEN);
        return List.of(
                InboxFilter.OPEN,
                new InboxFilter(
                        open,
                        Optional.of(new InboxFilter.AssigneeFilter.Of(OPERATOR.id())),
                        Optional.empty(),
                        Optional.empty()),
                new InboxFilter(
                        open, Optional.of(new InboxFilter.AssigneeFilter.Nobody()), Optional.empty(), Optional.empty()),
                new InboxFilter(open, Optional.empty(), Optional.of(visitor.onlineChatId()), Optional.empty()),
                new InboxFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new InboxFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(visitor.visitorId())));
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
                .limit(10)
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
