package io.beseda.conversation.clienthistory;

import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.visitor.VisitorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Which conversations are a client's: those its visitors own or have begun, and those of its contact. The only place that says so. */
@ApplicationScoped
public class ClientHistoryRepository {

    /** Each look-up is one of an index, see intake/DESIGN.md. */
    private static final String BEGUN = """
            WITH begun AS MATERIALIZED (
                SELECT c.id FROM unnest(?::uuid[]) AS visitor (id) CROSS JOIN LATERAL (
                    SELECT id FROM conversation WHERE account_id = ? AND visitor_id = visitor.id AND finished_at IS NULL
                    UNION ALL
                    SELECT id FROM conversation WHERE account_id = ? AND visitor_id = visitor.id AND finished_at IS NOT NULL
                    UNION ALL
                    SELECT id FROM conversation WHERE account_id = ? AND started_by = visitor.id
                    OFFSET 0) AS c
                UNION
                SELECT id FROM conversation WHERE account_id = ? AND contact_id = ?)
            SELECT c.id FROM begun CROSS JOIN LATERAL (
                SELECT id, number FROM conversation WHERE account_id = ? AND id = begun.id AND started_at <= ?
                OFFSET 0) AS c
            ORDER BY c.number""";

    private static final String COUNT = """
            SELECT count(*) AS conversations,
                coalesce(sum((SELECT count(*) FROM message WHERE account_id = ? AND conversation_id = begun.id)), 0) AS messages,
                coalesce(sum((SELECT count(*) FROM attachment WHERE account_id = ? AND conversation_id = begun.id)), 0) AS files
            FROM unnest(?::uuid[]) AS begun (id)""";

    private final Database database;

    @Inject
    public ClientHistoryRepository(Database database) {
        this.database = database;
    }

    /** How much a client's history is. */
    public record Size(long conversations, long messages, long files) {}

    /** By their numbers. */
    public List<ConversationId> begunBy(Client client, Instant until) {
        long account = client.accountId().value();
        return database.query(
                BEGUN,
                row -> new ConversationId(row.uuid("id")),
                uuids(client.visitors(), VisitorId::value),
                account,
                account,
                account,
                account,
                client.contactId(),
                account,
                until);
    }

    Size sizeOf(Client client, Instant until) {
        long account = client.accountId().value();
        return database.find(
                        COUNT,
                        row -> new Size(row.number("conversations"), row.number("messages"), row.number("files")),
                        account,
                        account,
                        uuids(begunBy(client, until), ConversationId::value))
                .orElseThrow();
    }
}
