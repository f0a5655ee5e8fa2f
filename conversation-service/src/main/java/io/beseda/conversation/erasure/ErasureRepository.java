package io.beseda.conversation.erasure;

import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.clienthistory.Client;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of erasures. */
@ApplicationScoped
class ErasureRepository {

    private static final String KNOWN = "SELECT id FROM erasure WHERE account_id = ? AND id = ?";

    private static final String ADD = """
            INSERT INTO erasure (account_id, id, contact_id, visitor_ids, conversation_ids, erased_at, conversations)
            VALUES (?, ?, ?, ?::uuid[], ?::uuid[], ?, ?)""";

    /** One that another pod has in hand is passed over. */
    private static final String LOCK_UNFINISHED = """
            SELECT *, array_to_string(visitor_ids, ',') AS visitors, array_to_string(conversation_ids, ',') AS begun
            FROM erasure WHERE finished_at IS NULL AND id > ? ORDER BY id LIMIT 1
            FOR UPDATE SKIP LOCKED""";

    private static final String COUNT =
            "UPDATE erasure SET messages = messages + ?, files = files + ? WHERE account_id = ? AND id = ?";

    private static final String FINISH = """
            UPDATE erasure SET finished_at = ?, visitor_ids = '{}', conversation_ids = '{}'
            WHERE account_id = ? AND id = ?""";

    private final Database database;

    @Inject
    ErasureRepository(Database database) {
        this.database = database;
    }

    boolean isKnown(AccountId account, UUID id) {
        return database.find(KNOWN, row -> row.uuid("id"), account.value(), id).isPresent();
    }

    void add(Erasure erasure, List<ConversationId> conversations) {
        database.update(
                ADD,
                erasure.accountId().value(),
                erasure.id(),
                erasure.client().contactId(),
                uuids(erasure.client().visitors(), VisitorId::value),
                uuids(conversations, ConversationId::value),
                erasure.erasedAt(),
                conversations.size());
    }

    /** The next one that is not done, of whichever account; nobody else goes on with it until the end of the transaction. */
    Optional<ErasedHistory> lockUnfinished(UUID after) {
        return database.find(LOCK_UNFINISHED, ErasureRepository::read, after);
    }

    void count(Erasure erasure, long messages, long files) {
        database.update(COUNT, messages, files, erasure.accountId().value(), erasure.id());
    }

    /** Of ids nothing is left. */
    void finish(Erasure erasure, Instant now) {
        database.update(FINISH, now, erasure.accountId().value(), erasure.id());
    }

    private static ErasedHistory read(Row row) throws SQLException {
        Client client = new Client(
                new AccountId(row.number("account_id")),
                row.number("contact_id"),
                uuidsOf(row.text("visitors")).map(VisitorId::new).toList());
        return new ErasedHistory(
                new Erasure(row.uuid("id"), client, row.instant("erased_at")),
                uuidsOf(row.text("begun")).map(ConversationId::new).toList(),
                row.number("messages"),
                row.number("files"));
    }

    private static Stream<UUID> uuidsOf(String joined) {
        return Stream.of(joined.split(",")).filter(id -> !id.isEmpty()).map(UUID::fromString);
    }
}
