package io.beseda.conversation.inbox;

import io.beseda.conversation.attachment.AttachmentColumn;
import io.beseda.conversation.attachment.AttachmentView;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.AuthorColumns;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.inbox.ConversationView.AssigneeView;
import io.beseda.conversation.inbox.ConversationView.ClaimedClientView;
import io.beseda.conversation.inbox.ConversationView.FinishedByView;
import io.beseda.conversation.inbox.ConversationView.IdentityView;
import io.beseda.conversation.inbox.ConversationView.LastMessageView;
import io.beseda.conversation.inbox.ConversationView.PageView;
import io.beseda.conversation.visitor.VisitorId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * What belongs to a conversation in the inbox, fetched for each row by a look-up of its own that ends after a few rows of an
 * index, however long the conversation and however large the account.
 */
final class ConversationRows {

    /** More unread messages than this are not counted. */
    private static final int COUNTED_UNREAD = 100;

    private static final String SHOWN = """
            SELECT c.id, c.number, c.online_chat_id, o.name AS online_chat_name, c.visitor_id, c.last_sequence, c.started_at,
                c.updated_at, c.finished_at, c.finished_by_type, c.finished_by_operator, c.finished_by_name, c.lead_id,
                c.contact_id, m.author_type, m.operator_id, m.author_name, m.text, m.attachments, m.created_at, p.url, p.title, p.referrer,
                k.name AS claimed_name, k.phone AS claimed_phone, k.email AS claimed_email,
                a.operator_id AS assignee_id, a.name AS assignee_name, coalesce(r.operator_sequence, 0) AS read_sequence,
                coalesce(r.visitor_sequence, 0) AS visitor_read_sequence, u.unread, w.created_at AS waiting_since,
                v.external_id, v.proof
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
            LEFT JOIN LATERAL (
                SELECT * FROM claimed_client WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS k ON true
            LEFT JOIN LATERAL (
                SELECT * FROM conversation_assignee WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS a ON true
            LEFT JOIN LATERAL (
                SELECT * FROM read_mark WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS r ON true
            LEFT JOIN LATERAL (
                SELECT external_id, proof FROM visitor WHERE account_id = c.account_id AND id = c.visitor_id
                OFFSET 0) AS v ON true
            CROSS JOIN LATERAL (
                SELECT count(*) AS unread FROM (
                    SELECT 1 FROM message
                    WHERE account_id = c.account_id AND conversation_id = c.id AND author_type = 'visitor'
                        AND sequence > coalesce(r.operator_sequence, 0)
                    LIMIT\s""" + COUNTED_UNREAD + """
            ) AS counted) AS u
            LEFT JOIN LATERAL (
                SELECT coalesce(max(sequence), 0) AS sequence FROM message
                WHERE account_id = c.account_id AND conversation_id = c.id AND author_type = 'operator'
                OFFSET 0) AS answered ON c.finished_at IS NULL
            LEFT JOIN LATERAL (
                SELECT created_at FROM message
                WHERE account_id = c.account_id AND conversation_id = c.id AND author_type = 'visitor'
                    AND sequence > answered.sequence
                ORDER BY sequence LIMIT 1) AS w ON true
            """;

    private ConversationRows() {}

    /** Selects what is shown of the rows of {@code conversation} that a statement finds. */
    static String shown(String conversations) {
        return SHOWN.formatted(conversations);
    }

    static ConversationView read(Row row) throws SQLException {
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
                        row.instant("created_at"),
                        AttachmentView.of(AttachmentColumn.read(row, "attachments"))),
                row.instant("started_at"),
                row.instant("updated_at"),
                finishedAt.orElse(null),
                finishedAt.isPresent() ? finishedBy(row) : null,
                page(row),
                claimed(row),
                row.optionalNumber("lead_id").orElse(null),
                row.optionalNumber("contact_id").orElse(null),
                assignee(row),
                row.number("unread"),
                row.number("read_sequence"),
                row.number("visitor_read_sequence"),
                row.optionalInstant("waiting_since").orElse(null),
                identity(row));
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

    private static IdentityView identity(Row row) throws SQLException {
        Optional<String> externalId = row.optionalText("external_id");
        return externalId.isEmpty() ? null : new IdentityView(externalId.get(), row.text("proof"));
    }

    private static ClaimedClientView claimed(Row row) throws SQLException {
        var claimed =
                new ClaimedClientView(row.text("claimed_name"), row.text("claimed_phone"), row.text("claimed_email"));
        return claimed.equals(ClaimedClientView.NOTHING) ? null : claimed;
    }

    private static AssigneeView assignee(Row row) throws SQLException {
        Optional<String> id = row.optionalText("assignee_id");
        if (id.isEmpty()) {
            return null;
        }
        return new AssigneeView(id.get(), row.text("assignee_name"));
    }
}
