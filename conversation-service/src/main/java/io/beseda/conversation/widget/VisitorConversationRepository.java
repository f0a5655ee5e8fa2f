package io.beseda.conversation.widget;

import io.beseda.conversation.conversation.AuthorColumns;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads open conversations as their own visitor sees them. */
@ApplicationScoped
public class VisitorConversationRepository {

    /** A visitor who holds more than this sees the newest. */
    private static final int SHOWN = 200;

    /** Found first and sorted then: the planner must not walk all conversations by number to spare the sort. */
    private static final String OPEN = """
            SELECT c.id, c.number, c.last_sequence, c.started_at, m.author_type, m.operator_id, m.author_name, m.text,
                m.created_at
            FROM (
                SELECT * FROM conversation
                WHERE account_id = ? AND visitor_id = ? AND online_chat_id = ? AND finished_at IS NULL
                OFFSET 0) AS c
            CROSS JOIN LATERAL (
                SELECT * FROM message
                WHERE account_id = c.account_id AND conversation_id = c.id AND sequence = c.last_sequence
                OFFSET 0) AS m
            ORDER BY c.number DESC LIMIT\s""" + SHOWN;

    private static final String LAST_SEQUENCE = """
            SELECT last_sequence FROM conversation
            WHERE account_id = ? AND id = ? AND visitor_id = ? AND online_chat_id = ? AND finished_at IS NULL""";

    private final Database database;

    @Inject
    public VisitorConversationRepository(Database database) {
        this.database = database;
    }

    List<VisitorConversationsView.Item> open(Visitor visitor) {
        return database.query(
                OPEN,
                VisitorConversationRepository::read,
                visitor.accountId().value(),
                visitor.visitorId().value(),
                visitor.onlineChatId().value());
    }

    /** The last sequence of an open conversation of this visitor; empty if it has no such conversation. */
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
        return new VisitorConversationsView.Item(
                row.uuid("id"),
                row.number("number"),
                "open",
                row.number("last_sequence"),
                new VisitorConversationsView.LastMessage(
                        row.number("last_sequence"),
                        VisitorAuthorView.of(AuthorColumns.read(row, "author_type", "operator_id", "author_name")),
                        row.text("text"),
                        row.instant("created_at")),
                row.instant("started_at"));
    }
}
