package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.conversation.Finish;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.intake.TakeInActivities;
import io.beseda.conversation.intake.WrittenMessage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageRange;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
    private static final long NOTHING_BOUND = 100;
    private static final Duration ROW_BOUND = Duration.ofMillis(100);
    private static final String LOOKED_AT = """
            SELECT coalesce(sum(pg_stat_get_xact_tuples_returned(oid)), 0)::bigint AS rows FROM pg_class
            WHERE relname LIKE 'conversation%' AND relkind IN ('r', 'i', 'p', 'I')""";

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
    ConversationRepository conversations;

    @Inject
    StoredRows rows;

    @Inject
    Database database;

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
        answerSome(account, OPERATOR);

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

    /** What is looked for is not there, the worst case of a list that is read until its page is full. */
    @Test
    void aListOfTenThousandFinishedConversationsEndsAtOnce() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        AccountId account = visitor.accountId();
        store(i -> message(fixtures.anotherOf(visitor), "message " + i));
        answerSome(account, new Author.Operator(new UserId(8), "Operator 8"));
        finishAll(account);
        Optional<InboxState> finished = Optional.of(InboxState.FINISHED);
        var nobodys = new InboxFilter.AssigneeFilter.Nobody();
        var operators = new InboxFilter.AssigneeFilter.Of(OPERATOR.id());

        var finishedOfNobody = new InboxFilter(finished, Optional.of(nobodys), Optional.empty(), Optional.empty());
        assertThat(rowsLookedAt(() -> assertThat(inbox.list(account, finishedOfNobody, Cursor.NEWEST, INBOX_PAGE))
                        .hasSize(INBOX_PAGE)))
                .isGreaterThanOrEqualTo(INBOX_PAGE);
        for (InboxFilter filter : List.of(
                new InboxFilter(finished, Optional.of(operators), Optional.empty(), Optional.empty()),
                new InboxFilter(
                        finished, Optional.empty(), Optional.of(new OnlineChatId(UUID.randomUUID())), Optional.empty()),
                new InboxFilter(
                        finished, Optional.of(operators), Optional.of(visitor.onlineChatId()), Optional.empty()))) {
            assertThat(rowsLookedAt(() -> assertThat(inbox.list(account, filter, Cursor.NEWEST, INBOX_PAGE))
                            .isEmpty()))
                    .as(filter.toString())
                    .isLessThan(NOTHING_BOUND);
        }
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

    private void answerSome(AccountId account, Author.Operator operator) {
        rows.conversations(account).stream()
                .limit(ANSWERED)
                .forEach(conversation -> addReply.add(
                        account,
                        operator,
                        new AddReply.Reply(
                                new ConversationId(conversation.id()),
                                new ClientMessageId(UUID.randomUUID()),
                                new MessageText("yes"))));
    }

    /** With the statistics that PostgreSQL gathers by itself a while after such a change. */
    private void finishAll(AccountId account) {
        List<ConversationRepository.Key> keys = rows.conversations(account).stream()
                .map(conversation -> new ConversationRepository.Key(account, new ConversationId(conversation.id())))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            Finish finish = new Finish(OPERATOR, ConversationFixtures.THEN);
            conversations.keepState(
                    conversations.lock(keys).stream()
                            .map(conversation -> conversation.finished(finish))
                            .toList(),
                    finish.at());
        });
        QuarkusTransaction.requiringNew().run(() -> database.update("ANALYZE conversation"));
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

    /**
     * Of tables and indexes of conversations, which no other load on this machine changes. PostgreSQL counts for a connection, and
     * keeps what earlier transactions counted for up to a second: so the difference.
     */
    private long rowsLookedAt(Runnable read) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = rowsLookedAt();
            read.run();
            return rowsLookedAt() - before;
        });
    }

    private long rowsLookedAt() {
        return database.query(LOOKED_AT, row -> row.number("rows")).get(0);
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
