package io.beseda.conversation.happening;

import static io.beseda.conversation.database.Rows.instants;
import static io.beseda.conversation.database.Rows.nullableNumbers;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.AuthorColumns;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of happenings. */
@ApplicationScoped
class HappeningRepository {

    private static final String ADD = """
            INSERT INTO happening (account_id, conversation_id, id, after_sequence, kind, by_type, by_operator, by_name,
                assignee, assignee_name, at)
            SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])""";

    private static final String NEWEST = """
            SELECT * FROM (
                SELECT * FROM happening WHERE account_id = ? AND conversation_id = ?
                ORDER BY at DESC, id DESC LIMIT ?) AS newest
            ORDER BY at, id""";

    private static final String HAS_CONVERSATION = "SELECT 1 AS one FROM conversation WHERE id = ? AND account_id = ?";

    private final Database database;

    @Inject
    HappeningRepository(Database database) {
        this.database = database;
    }

    void add(List<Happening> rows) {
        database.update(
                ADD,
                numbers(rows, row -> row.accountId().value()),
                uuids(rows, row -> row.conversationId().value()),
                uuids(rows, Happening::id),
                numbers(rows, Happening::afterSequence),
                texts(rows, row -> row.kind().word()),
                texts(rows, row -> row.by().map(AuthorColumns::type).orElse(null)),
                nullableNumbers(
                        rows, row -> row.by().map(AuthorColumns::operatorId).orElse(null)),
                texts(rows, row -> row.by().map(AuthorColumns::name).orElse(null)),
                nullableNumbers(
                        rows,
                        row -> row.assignee().map(AuthorColumns::operatorId).orElse(null)),
                texts(rows, row -> row.assignee().map(Author.Operator::name).orElse(null)),
                instants(rows, row -> Optional.of(row.at())));
    }

    /** The newest of a conversation in the order in which they happened; empty if there is no such conversation. */
    Optional<List<Happening>> newest(AccountId accountId, ConversationId id, int limit) {
        return database.find(HAS_CONVERSATION, row -> row.number("one"), id.value(), accountId.value())
                .map(exists -> database.query(NEWEST, HappeningRepository::read, accountId.value(), id.value(), limit));
    }

    private static Happening read(Row row) throws SQLException {
        return new Happening(
                new AccountId(row.number("account_id")),
                new ConversationId(row.uuid("conversation_id")),
                row.uuid("id"),
                row.number("after_sequence"),
                Happening.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                by(row),
                assignee(row),
                row.instant("at"));
    }

    private static Optional<Author> by(Row row) throws SQLException {
        return row.optionalText("by_type").isEmpty()
                ? Optional.empty()
                : Optional.of(AuthorColumns.read(row, "by_type", "by_operator", "by_name"));
    }

    private static Optional<Author.Operator> assignee(Row row) throws SQLException {
        Optional<Long> id = row.optionalNumber("assignee");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Author.Operator(new UserId(id.get()), row.text("assignee_name")));
    }
}
