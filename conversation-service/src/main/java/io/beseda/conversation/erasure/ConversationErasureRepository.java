package io.beseda.conversation.erasure;

import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Everything that hangs on a conversation but its files. */
@ApplicationScoped
class ConversationErasureRepository {

    private static final String LOCK = """
            SELECT id FROM conversation WHERE account_id = ? AND id = ANY (?::uuid[]) ORDER BY id LIMIT ?
            FOR UPDATE""";

    private static final String MESSAGES =
            "DELETE FROM message WHERE account_id = ? AND conversation_id = ANY (?::uuid[])";

    /** Keyed as the messages are. */
    private static final List<String> OTHERS = List.of(
            "message_search",
            "note",
            "happening",
            "claimed_client",
            "conversation_assignee",
            "read_mark",
            "first_page");

    private static final String CONVERSATIONS =
            "DELETE FROM conversation WHERE account_id = ? AND id = ANY (?::uuid[])";

    private final Database database;

    @Inject
    ConversationErasureRepository(Database database) {
        this.database = database;
    }

    /** So many of these as are still there. */
    List<ConversationId> lockSome(AccountId account, Collection<ConversationId> conversations, int limit) {
        return database.query(
                LOCK,
                row -> new ConversationId(row.uuid("id")),
                account.value(),
                uuids(conversations, ConversationId::value),
                limit);
    }

    /** Deletes these, which are locked; returns how many messages they had. */
    long erase(AccountId account, Collection<ConversationId> locked) {
        Object ids = uuids(locked, ConversationId::value);
        long messages = database.update(MESSAGES, account.value(), ids);
        for (String table : OTHERS) {
            database.update(MESSAGES.replace("FROM message ", "FROM " + table + " "), account.value(), ids);
        }
        database.update(CONVERSATIONS, account.value(), ids);
        return messages;
    }
}
