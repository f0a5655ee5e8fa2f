package io.beseda.conversation.inbox;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.AuthorColumns;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.inbox.ConversationView.FinishedByView;
import io.beseda.conversation.inbox.ConversationView.LastMessageView;
import io.beseda.conversation.inbox.ConversationView.PageView;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads conversations as the inbox shows them.
 *
 * <p>The open ones of an account are sorted when they are read: an index on their last activity would have to be written
 * with every message. Sorting 10,000 takes some milliseconds.
 */
@ApplicationScoped
public class InboxRepository {

    private static final String SHOWN = """
            SELECT c.id, c.number, c.online_chat_id, o.name AS online_chat_name, c.visitor_id, c.last_sequence, c.started_at,
                c.updated_at, c.finished_at, c.finished_by_type, c.finished_by_operator, c.finished_by_name, c.lead_id,
                c.contact_id, m.author_type, m.operator_id, m.author_name, m.text, m.created_at, p.url, p.title, p.referrer
            FROM (%s) AS c
            CROSS JOIN LATERAL (
                SELECT name FROM online_chat WHERE id = c.online_chat_id AND account_id = c.account_id
                OFFSET 0) AS o
            CROSS JOIN LATERAL (
                SELECT * FROM message
                WHERE account_id = c.account_id AND conversation_id = c.id AND sequence = c.last_sequence
                OFFSET 0) AS m
            LEFT JOIN LATERAL (
                SELECT * FROM first_page WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS p ON true
            """;

    private static final String ONE = SHOWN.formatted("SELECT * FROM conversation WHERE account_id = ? AND id = ?");

    private static final String OPEN = SHOWN.formatted("""
                    SELECT * FROM conversation WHERE account_id = ? AND finished_at IS NULL AND (updated_at, id) < (?, ?)
                    ORDER BY updated_at DESC, id DESC LIMIT ?""") + "ORDER BY c.updated_at DESC, c.id DESC";

    private static final String FINISHED = SHOWN.formatted("""
                    SELECT * FROM conversation WHERE account_id = ? AND finished_at IS NOT NULL AND (finished_at, id) < (?, ?)
                    ORDER BY finished_at DESC, id DESC LIMIT ?""") + "ORDER BY c.finished_at DESC, c.id DESC";

    private static final String COUNT_OPEN = """
            SELECT coalesce(sum(held), 0) AS conversations, count(*) AS clients, count(*) FILTER (WHERE held > 1) AS several
            FROM (
                SELECT count(*) AS held FROM conversation
                WHERE account_id = ? AND online_chat_id = ? AND finished_at IS NULL
                GROUP BY visitor_id) AS client""";

    private final Database database;

    @Inject
    public InboxRepository(Database database) {
        this.database = database;
    }

    Optional<ConversationView> find(AccountId accountId, ConversationId id) {
        return database.find(ONE, InboxRepository::read, accountId.value(), id.value());
    }

    /** At most {@code limit} conversations, newest activity first, older than the cursor. */
    List<ConversationView> list(AccountId accountId, InboxState state, Cursor from, int limit) {
        String sql = switch (state) {
            case OPEN -> OPEN;
            case FINISHED -> FINISHED;
        };
        return database.query(sql, InboxRepository::read, accountId.value(), from.activity(), from.id(), limit);
    }

    OpenConversationsView countOpen(AccountId accountId, OnlineChatId onlineChatId) {
        return database.find(
                        COUNT_OPEN,
                        row -> new OpenConversationsView(
                                row.number("conversations"), row.number("clients"), row.number("several")),
                        accountId.value(),
                        onlineChatId.value())
                .orElseThrow();
    }

    private static ConversationView read(Row row) throws SQLException {
        VisitorId visitorId = new VisitorId(row.uuid("visitor_id"));
        Optional<Instant> finishedAt = row.optionalInstant("finished_at");
        return new ConversationView(
                row.uuid("id"),
                row.number("number"),
                row.uuid("online_chat_id"),
                row.text("online_chat_name"),
                visitorId.value(),
                finishedAt.isPresent() ? InboxState.FINISHED : InboxState.OPEN,
                row.number("last_sequence"),
                new LastMessageView(
                        row.number("last_sequence"),
                        AuthorView.of(AuthorColumns.read(row, "author_type", "operator_id", "author_name"), visitorId),
                        row.text("text"),
                        row.instant("created_at")),
                row.instant("started_at"),
                row.instant("updated_at"),
                finishedAt.orElse(null),
                finishedAt.isPresent() ? finishedBy(row) : null,
                page(row),
                row.optionalNumber("lead_id").orElse(null),
                row.optionalNumber("contact_id").orElse(null));
    }

    private static FinishedByView finishedBy(Row row) throws SQLException {
        Author by = AuthorColumns.read(row, "finished_by_type", "finished_by_operator", "finished_by_name");
        return new FinishedByView(AuthorColumns.type(by), AuthorColumns.name(by));
    }

    private static PageView page(Row row) throws SQLException {
        Optional<String> url = row.optionalText("url");
        if (url.isEmpty()) {
            return null;
        }
        return new PageView(url.get(), row.text("title"), row.text("referrer"));
    }
}
