package io.beseda.conversation.search;

import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.conversation.AuthorColumns;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The words of messages. See DESIGN.md. */
@ApplicationScoped
public class SearchRepository {

    /** Words that occur more often than about once in a hundred messages fill a page from these. */
    private static final int WALKED = 5_000;

    private static final String ADD = """
            INSERT INTO message_search (account_id, conversation_id, sequence, message_created_at, document)
            SELECT account_id, conversation_id, sequence, timestamptz 'epoch' + created_at * interval '1 millisecond',
                to_tsvector('russian', text)
            FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[])
                AS added (account_id, conversation_id, sequence, created_at, text)
            ON CONFLICT DO NOTHING""";

    private static final String OWN_PLANS = "SET LOCAL plan_cache_mode = force_custom_plan";

    private static final String WORDS =
            "(plainto_tsquery('russian', ?) && (plainto_tsquery('russian', ?) || to_tsquery('simple', ?)))";

    private static final String NEWEST_FIRST = """
            ORDER BY message_created_at DESC, conversation_id DESC, sequence DESC
            LIMIT ?""";

    private static final String OLDER = """
            SELECT conversation_id, sequence, message_created_at, document FROM message_search
            WHERE account_id = ? AND (message_created_at, conversation_id, sequence) < (?, ?, ?)
            """;

    private static final String AMONG_NEWEST =
            "SELECT * FROM (" + OLDER + NEWEST_FIRST + ") AS newest WHERE document @@ " + WORDS + "\n" + NEWEST_FIRST;

    private static final String AMONG_ALL =
            "SELECT * FROM (" + OLDER + "AND document @@ " + WORDS + " OFFSET 0) AS hit\n" + NEWEST_FIRST;

    private static final String FOUND = """
            SELECT m.* FROM (%s) AS found
            CROSS JOIN LATERAL (
                SELECT * FROM message
                WHERE account_id = ? AND conversation_id = found.conversation_id AND sequence = found.sequence
                OFFSET 0) AS m
            ORDER BY found.message_created_at DESC, found.conversation_id DESC, found.sequence DESC""";

    private static final String MARK =
            "SELECT ts_headline('russian', text, " + WORDS + ", 'HighlightAll=true, StartSel="
                    + SearchableText.HIT_START + ", StopSel=" + SearchableText.HIT_END + "') AS marked\n"
                    + "FROM unnest(?::text[]) WITH ORDINALITY AS found (text, place) ORDER BY place";

    private final Database database;

    @Inject
    public SearchRepository(Database database) {
        this.database = database;
    }

    /** Makes messages known; one that is known stays as it is. */
    void add(Collection<SearchableMessage> messages) {
        database.update(
                ADD,
                numbers(messages, message -> message.accountId().value()),
                uuids(messages, message -> message.conversationId().value()),
                numbers(messages, SearchableMessage::sequence),
                numbers(messages, message -> message.createdAt().toEpochMilli()),
                texts(messages, message -> message.text().value()));
    }

    /** The newest messages with these words that are older than the cursor, newest first. Needs a transaction. */
    List<FoundMessage> find(AccountId accountId, SearchQuery query, SearchCursor from, int limit) {
        database.update(OWN_PLANS);
        List<FoundMessage> amongNewest = database.query(
                FOUND.formatted(AMONG_NEWEST),
                SearchRepository::read,
                accountId.value(),
                from.createdAt(),
                from.conversationId().value(),
                from.sequence(),
                WALKED,
                query.words(),
                query.last(),
                query.prefix(),
                limit,
                accountId.value());
        if (amongNewest.size() == limit) {
            return amongNewest;
        }
        return database.query(
                FOUND.formatted(AMONG_ALL),
                SearchRepository::read,
                accountId.value(),
                from.createdAt(),
                from.conversationId().value(),
                from.sequence(),
                query.words(),
                query.last(),
                query.prefix(),
                limit,
                accountId.value());
    }

    /** Marks the hits in these texts. */
    List<String> mark(SearchQuery query, List<SearchableText> texts) {
        return database.query(
                MARK,
                row -> row.text("marked"),
                query.words(),
                query.last(),
                query.prefix(),
                texts(texts, SearchableText::value));
    }

    private static FoundMessage read(Row row) throws SQLException {
        return new FoundMessage(
                new ConversationId(row.uuid("conversation_id")),
                row.number("sequence"),
                new VisitorId(row.uuid("visitor_id")),
                AuthorColumns.read(row, "author_type", "operator_id", "author_name"),
                row.text("text"),
                row.instant("created_at"));
    }
}
