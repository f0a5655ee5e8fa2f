package io.beseda.conversation.conversation;

import static io.beseda.conversation.database.Rows.flags;
import static io.beseda.conversation.database.Rows.instants;
import static io.beseda.conversation.database.Rows.nullableNumbers;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;
import static java.util.Comparator.comparing;

import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads conversations under a row lock and changes their state.
 *
 * <p>Batches lock in the order of what is asked for, which is sorted, so that two of them wait for each other in one direction
 * only. Look-ups are lateral: the planner can't turn them round and walk the table instead, see intake/DESIGN.md.
 */
@ApplicationScoped
public class ConversationRepository {

    private static final String COLUMNS = """
            c.account_id, c.id, c.number, c.online_chat_id, c.visitor_id, c.exclusive, c.last_sequence, c.started_at,
            c.finished_at, c.finished_by_type, c.finished_by_operator, c.finished_by_name, c.finish_requested_at
            """;

    private static final String LOCK =
            "SELECT " + COLUMNS + "FROM conversation c WHERE c.account_id = ? AND c.id = ? FOR UPDATE";

    private static final String LOCK_ALL =
            "SELECT c.* FROM unnest(?::bigint[], ?::uuid[]) AS wanted (account_id, id) CROSS JOIN LATERAL (SELECT "
                    + COLUMNS
                    + """
                    FROM conversation c WHERE c.account_id = wanted.account_id AND c.id = wanted.id
                    FOR UPDATE) AS c""";

    private static final String LOCK_OPEN = """
            SELECT c.* FROM unnest(?::bigint[], ?::uuid[], ?::uuid[]) AS of (account_id, online_chat_id, visitor_id)
            CROSS JOIN LATERAL (SELECT\s""" + COLUMNS + """
                    FROM conversation c
                    WHERE c.account_id = of.account_id AND c.visitor_id = of.visitor_id
                        AND c.online_chat_id = of.online_chat_id AND c.finished_at IS NULL
                    FOR UPDATE) AS c""";

    private static final String LOCK_LAST_FINISHED = """
            SELECT c.* FROM unnest(?::bigint[], ?::uuid[], ?::uuid[]) AS of (account_id, online_chat_id, visitor_id)
            CROSS JOIN LATERAL (
                SELECT f.id FROM conversation f
                WHERE f.account_id = of.account_id AND f.visitor_id = of.visitor_id
                    AND f.online_chat_id = of.online_chat_id AND f.finished_at IS NOT NULL
                ORDER BY f.finished_at DESC, f.number DESC LIMIT 1) AS last
            CROSS JOIN LATERAL (SELECT\s"""
            + COLUMNS
            + "FROM conversation c WHERE c.account_id = of.account_id AND c.id = last.id FOR UPDATE) AS c";

    /** An upsert whose row always exists, because it goes by the key; see {@code intake/DESIGN.md}. */
    private static final String KEEP_STATE = """
            INSERT INTO conversation AS c (account_id, id, exclusive, finished_at, finished_by_type, finished_by_operator,
                finished_by_name, finish_requested_at, finished_assignee_id, updated_at,
                number, online_chat_id, visitor_id, last_sequence, started_at)
            SELECT state.*, CASE WHEN finished_at IS NOT NULL THEN coalesce((
                    SELECT operator_id FROM conversation_assignee a
                    WHERE a.account_id = state.account_id AND a.conversation_id = state.id), 0) END,
                ?::timestamptz, 0, id, id, 0, 'epoch'
            FROM unnest(?::bigint[], ?::uuid[], ?::boolean[], ?::timestamptz[], ?::text[], ?::bigint[], ?::text[],
                ?::timestamptz[]) AS state (account_id, id, exclusive, finished_at, finished_by_type, finished_by_operator,
                finished_by_name, finish_requested_at)
            ON CONFLICT (account_id, id) DO UPDATE
            SET exclusive = excluded.exclusive, finished_at = excluded.finished_at,
                finished_by_type = excluded.finished_by_type, finished_by_operator = excluded.finished_by_operator,
                finished_by_name = excluded.finished_by_name, finish_requested_at = excluded.finish_requested_at,
                finished_assignee_id = excluded.finished_assignee_id, updated_at = excluded.updated_at""";

    private final Database database;

    @Inject
    public ConversationRepository(Database database) {
        this.database = database;
    }

    /** Names a conversation among those of all accounts. */
    public record Key(AccountId accountId, ConversationId id) {}

    /** @throws Refusal if the account has no such conversation */
    public Conversation lockExisting(AccountId accountId, ConversationId id) {
        return database.find(LOCK, ConversationRepository::read, accountId.value(), id.value())
                .orElseThrow(ConversationProblem::unknown);
    }

    /** Locks those of these that exist. */
    public List<Conversation> lock(Collection<Key> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Key> keys =
                wanted.stream().sorted(comparing(key -> key.id().value())).toList();
        return database.query(
                LOCK_ALL,
                ConversationRepository::read,
                numbers(keys, key -> key.accountId().value()),
                uuids(keys, key -> key.id().value()));
    }

    /** Locks every open conversation of these visitors. */
    public List<Conversation> lockOpen(Collection<Visitor> visitors) {
        return lockOf(visitors, LOCK_OPEN);
    }

    /** Locks the conversation of each of these visitors that was finished last; another may have reopened it meanwhile. */
    public List<Conversation> lockLastFinished(Collection<Visitor> visitors) {
        return lockOf(visitors, LOCK_LAST_FINISHED);
    }

    private List<Conversation> lockOf(Collection<Visitor> wanted, String sql) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Visitor> visitors = wanted.stream()
                .sorted(comparing(visitor -> visitor.visitorId().value()))
                .toList();
        return database.query(
                sql,
                ConversationRepository::read,
                numbers(visitors, visitor -> visitor.accountId().value()),
                uuids(visitors, visitor -> visitor.onlineChatId().value()),
                uuids(visitors, visitor -> visitor.visitorId().value()));
    }

    /** Writes whether these locked conversations are open or finished, and what their clients asked; each once. */
    public void keepState(Collection<Conversation> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        database.update(
                KEEP_STATE,
                now,
                numbers(
                        changed,
                        conversation -> conversation.visitor().accountId().value()),
                uuids(changed, conversation -> conversation.id().value()),
                flags(changed, Conversation::exclusive),
                instants(changed, conversation -> conversation.finish().map(Finish::at)),
                texts(changed, conversation -> finisher(conversation, AuthorColumns::type)),
                nullableNumbers(changed, conversation -> finisher(conversation, AuthorColumns::operatorId)),
                texts(changed, conversation -> finisher(conversation, AuthorColumns::name)),
                instants(changed, Conversation::finishRequestedAt));
    }

    /** {@code null} while it is open. */
    private static <T> T finisher(Conversation conversation, Function<Author, T> column) {
        return conversation.finish().map(Finish::by).map(column).orElse(null);
    }

    private static Conversation read(Row row) throws SQLException {
        Optional<Instant> finishedAt = row.optionalInstant("finished_at");
        Optional<Finish> finish = finishedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finish(
                        AuthorColumns.read(row, "finished_by_type", "finished_by_operator", "finished_by_name"),
                        finishedAt.get()));
        return new Conversation(
                new ConversationId(row.uuid("id")),
                new ConversationNumber(row.number("number")),
                new Visitor(
                        new AccountId(row.number("account_id")),
                        new OnlineChatId(row.uuid("online_chat_id")),
                        new VisitorId(row.uuid("visitor_id"))),
                row.flag("exclusive"),
                row.number("last_sequence"),
                row.instant("started_at"),
                finish,
                row.optionalInstant("finish_requested_at"));
    }
}
