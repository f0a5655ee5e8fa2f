package io.beseda.conversation.widget;

import io.beseda.conversation.attachment.AttachmentColumn;
import io.beseda.conversation.attachment.AttachmentView;
import io.beseda.conversation.conversation.AuthorColumns;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads conversations as their own visitor sees them: open ones, and finished ones where its chat lets them be read again. */
@ApplicationScoped
public class VisitorConversationRepository {

    /** A visitor who holds more open ones than this sees the newest. */
    private static final int SHOWN = 200;

    private static final int FINISHED_SHOWN = 50;

    /** Found first and sorted then: the planner must not walk all conversations by number to spare the sort. */
    private static final String READABLE = """
            SELECT c.id, c.number, c.last_sequence, c.started_at, c.finished_at, c.finished_by_type, c.finished_by_operator,
                c.finished_by_name, m.author_type, m.operator_id, m.author_name, m.text, m.attachments, m.created_at,
                coalesce(r.visitor_sequence, 0) AS visitor_sequence, coalesce(r.operator_sequence, 0) AS operator_sequence
            FROM (
                (SELECT * FROM conversation
                WHERE account_id = ? AND visitor_id = ? AND online_chat_id = ? AND finished_at IS NULL
                OFFSET 0)
                UNION ALL
                SELECT f.* FROM (
                    SELECT account_id, id FROM online_chat WHERE account_id = ? AND id = ? AND finished_readable
                    OFFSET 0) AS o
                CROSS JOIN LATERAL (
                    SELECT * FROM conversation
                    WHERE account_id = o.account_id AND visitor_id = ? AND online_chat_id = o.id AND finished_at IS NOT NULL
                    ORDER BY finished_at DESC LIMIT ?) AS f) AS c
            CROSS JOIN LATERAL (
                SELECT * FROM message
                WHERE account_id = c.account_id AND conversation_id = c.id AND sequence = c.last_sequence
                OFFSET 0) AS m
            LEFT JOIN LATERAL (
                SELECT * FROM read_mark WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS r ON true
            ORDER BY c.finished_at IS NOT NULL, c.finished_at DESC, c.number DESC LIMIT ?""";

    private static final String LAST_SEQUENCE = """
            SELECT last_sequence FROM conversation AS c
            WHERE account_id = ? AND id = ? AND visitor_id = ? AND online_chat_id = ?
                AND (finished_at IS NULL OR EXISTS (
                    SELECT 1 FROM online_chat WHERE id = c.online_chat_id AND account_id = c.account_id AND finished_readable))""";

    private final Database database;

    @Inject
    public VisitorConversationRepository(Database database) {
        this.database = database;
    }

    /** With the newest 50 finished ones. */
    List<VisitorConversationsView.Item> readable(Visitor visitor) {
        return database.query(
                READABLE,
                VisitorConversationRepository::read,
                visitor.accountId().value(),
                visitor.visitorId().value(),
                visitor.onlineChatId().value(),
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                FINISHED_SHOWN,
                SHOWN + FINISHED_SHOWN);
    }

    /** The last sequence of a conversation this visitor may read; empty if there is no such conversation. */
    Optional<Long> lastSequence(Visitor visitor, ConversationId id) {
        return database.find(
                LAST_SEQUENCE,
                row -> row.number("last_sequence"),
                visitor.accountId().value(),
                id.value(),
                visitor.visitorId().value(),
                visitor.onlineChatId().value());
    }

    private static VisitorConversationsView.Item read(Row row) throws SQLException {
        Optional<Instant> finishedAt = row.optionalInstant("finished_at");
        return new VisitorConversationsView.Item(
                row.uuid("id"),
                row.number("number"),
                finishedAt.isPresent() ? "finished" : "open",
                row.number("last_sequence"),
                new VisitorConversationsView.LastMessage(
                        row.number("last_sequence"),
                        author(row, "author_type", "operator_id", "author_name"),
                        row.text("text"),
                        row.instant("created_at"),
                        AttachmentView.of(AttachmentColumn.read(row, "attachments"))),
                row.instant("started_at"),
                finishedAt.orElse(null),
                finishedAt.isPresent()
                        ? author(row, "finished_by_type", "finished_by_operator", "finished_by_name")
                        : null,
                row.number("visitor_sequence"),
                row.number("operator_sequence"));
    }

    private static VisitorAuthorView author(Row row, String type, String operatorId, String name) throws SQLException {
        return VisitorAuthorView.of(AuthorColumns.read(row, type, operatorId, name));
    }
}
