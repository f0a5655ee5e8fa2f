package io.beseda.conversation.conversation;

import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.uuids;
import static java.util.Comparator.comparing;

import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
            c.finished_at, c.finished_by_type, c.finished_by_operator, c.finished_by_name
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
                ORDER BY f.finished_at DESC LIMIT 1) AS last
            CROSS JOIN LATERAL (SELECT\s"""
            + COLUMNS
            + "FROM conversation c WHERE c.account_id = of.account_id AND c.id = last.id FOR UPDATE) AS c";

    private static final String REOPEN = """
            UPDATE conversation
            SET finished_at = NULL, finished_by_type = NULL, finished_by_operator = NULL, finished_by_name = NULL,
                exclusive = true, updated_at = ?
            WHERE account_id = ANY (?::bigint[]) AND id = ANY (?::uuid[])""";

    private static final String FINISH = """
            UPDATE conversation
            SET finished_at = ?, updated_at = ?, finished_by_type = ?, finished_by_operator = ?, finished_by_name = ?
            WHERE account_id = ? AND id = ?""";

    private final Database database;

    @Inject
    public ConversationRepository(Database database) {
        this.database = database;
    }

    /** Names a conversation among those of all accounts. */
    public record Key(AccountId accountId, ConversationId id) {}

    public Optional<Conversation> lock(AccountId accountId, ConversationId id) {
        return database.find(LOCK, ConversationRepository::read, accountId.value(), id.value());
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

    /** Opens these locked, finished conversations again. */
    public void reopen(Collection<Conversation> finished, Instant now) {
        if (!finished.isEmpty()) {
            database.update(
                    REOPEN,
                    now,
                    numbers(
                            finished,
                            conversation -> conversation.visitor().accountId().value()),
                    uuids(finished, conversation -> conversation.id().value()));
        }
    }

    /** Writes the finish of this locked conversation. */
    public void finish(AccountId accountId, ConversationId id, Finish finish) {
        database.update(
                FINISH,
                finish.at(),
                finish.at(),
                AuthorColumns.type(finish.by()),
                AuthorColumns.operatorId(finish.by()),
                AuthorColumns.name(finish.by()),
                accountId.value(),
                id.value());
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
                finish);
    }
}
