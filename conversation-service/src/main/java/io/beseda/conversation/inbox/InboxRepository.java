package io.beseda.conversation.inbox;

import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationNumber;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
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

    private static final String ONE =
            ConversationRows.shown("SELECT * FROM conversation WHERE account_id = ? AND id = ?");

    private static final String SOME = ConversationRows.shown("""
            SELECT found.* FROM unnest(?::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
                SELECT * FROM conversation WHERE id = wanted.id AND account_id = ?
                OFFSET 0) AS found""");

    private static final String NUMBERED =
            ConversationRows.shown("SELECT * FROM conversation WHERE account_id = ? AND number = ?");

    private static final String NEWEST_FIRST = "ORDER BY coalesce(c.finished_at, c.updated_at) DESC, c.id DESC";

    private static final String COUNT = """
            SELECT count(*) AS all, count(*) FILTER (WHERE a.operator_id = ?) AS mine,
                count(*) FILTER (WHERE a.operator_id IS NULL) AS unassigned
            FROM (SELECT account_id, id FROM conversation WHERE account_id = ? AND finished_at IS NULL OFFSET 0) AS c
            LEFT JOIN LATERAL (
                SELECT operator_id FROM conversation_assignee WHERE account_id = c.account_id AND conversation_id = c.id
                OFFSET 0) AS a ON true""";

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
        return database.find(ONE, ConversationRows::read, accountId.value(), id.value());
    }

    /** Those of these that the account has, in no order. */
    public List<ConversationView> find(AccountId accountId, Collection<ConversationId> ids) {
        return database.query(SOME, ConversationRows::read, uuids(ids, ConversationId::value), accountId.value());
    }

    public Optional<ConversationView> find(AccountId accountId, ConversationNumber number) {
        return database.find(NUMBERED, ConversationRows::read, accountId.value(), number.value());
    }

    /** At most {@code limit} conversations, newest activity first, older than the cursor. */
    List<ConversationView> list(AccountId accountId, InboxFilter filter, Cursor from, int limit) {
        InboxQuery page = new InboxQuery(accountId, filter, from, limit);
        String sql = ConversationRows.shown(page.sql()) + NEWEST_FIRST;
        return database.query(sql, ConversationRows::read, page.parameters());
    }

    InboxCountsView count(AccountId accountId, UserId operator) {
        return database.find(
                        COUNT,
                        row -> new InboxCountsView(row.number("all"), row.number("mine"), row.number("unassigned")),
                        operator.value(),
                        accountId.value())
                .orElseThrow();
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
}
