package io.beseda.conversation.clienthistory;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Rows as JSON, as they are stored: an export leaves out nothing that is there. */
@ApplicationScoped
class HeldRowRepository {

    /** What there is one of at most to a conversation, by what it is called in an export. */
    static final Map<String, String> SINGLE = Map.of(
            "firstPage", "first_page",
            "claimedClient", "claimed_client",
            "assignee", "conversation_assignee",
            "readMarks", "read_mark");

    private static final String CONVERSATION =
            "SELECT to_jsonb(c) - 'account_id' AS held FROM conversation c WHERE account_id = ? AND id = ?";

    private static final String OF_CONVERSATION =
            "SELECT to_jsonb(t) - 'account_id' - 'conversation_id' AS held FROM %s t WHERE account_id = ? AND conversation_id = ?";

    private static final String MESSAGES = """
            SELECT to_jsonb(m) - 'account_id' - 'conversation_id' AS held FROM message m
            WHERE account_id = ? AND conversation_id = ? AND sequence > ? AND sequence <= ?
            ORDER BY sequence""";

    private static final String FILES = """
            SELECT to_jsonb(a) - 'account_id' - 'conversation_id' - 'sha256' AS held FROM attachment a
            WHERE account_id = ? AND conversation_id = ? ORDER BY sequence, id""";

    private static final String VISITOR =
            "SELECT to_jsonb(v) - 'account_id' AS held FROM visitor v WHERE account_id = ? AND id = ?";

    private static final String LINKS = """
            SELECT to_jsonb(l) - 'account_id' AS held FROM visitor_link l WHERE account_id = ? AND visitor_id = ?
            UNION
            SELECT to_jsonb(l) - 'account_id' AS held FROM visitor_link l WHERE account_id = ? AND person_id = ?""";

    private final Database database;

    @Inject
    HeldRowRepository(Database database) {
        this.database = database;
    }

    List<String> conversation(AccountId account, ConversationId id) {
        return rows(CONVERSATION, account.value(), id.value());
    }

    List<String> single(AccountId account, ConversationId id, String table) {
        return rows(OF_CONVERSATION.formatted(table), account.value(), id.value());
    }

    List<String> notes(AccountId account, ConversationId id) {
        return rows(OF_CONVERSATION.formatted("note") + " ORDER BY created_at, id", account.value(), id.value());
    }

    List<String> happenings(AccountId account, ConversationId id) {
        return rows(OF_CONVERSATION.formatted("happening") + " ORDER BY at, id", account.value(), id.value());
    }

    List<String> files(AccountId account, ConversationId id) {
        return rows(FILES, account.value(), id.value());
    }

    /** Those behind one sequence up to another. */
    List<String> messages(AccountId account, ConversationId id, long after, long upTo) {
        return rows(MESSAGES, account.value(), id.value(), after, upTo);
    }

    List<String> visitors(Client client) {
        return client.visitors().stream()
                .flatMap(visitor -> rows(VISITOR, client.accountId().value(), visitor.value()).stream())
                .toList();
    }

    /** From or to each of them. */
    List<String> links(Client client) {
        long account = client.accountId().value();
        return client.visitors().stream()
                .flatMap(visitor -> rows(LINKS, account, visitor.value(), account, visitor.value()).stream())
                .distinct()
                .toList();
    }

    private List<String> rows(String sql, Object... parameters) {
        return database.query(sql, row -> row.text("held"), parameters);
    }
}
