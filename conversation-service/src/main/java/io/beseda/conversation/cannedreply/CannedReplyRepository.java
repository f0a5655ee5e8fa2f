package io.beseda.conversation.cannedreply;

import io.beseda.conversation.database.Database;
import io.beseda.conversation.database.Row;
import io.beseda.conversation.message.MessageText;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The canned replies of accounts. */
@ApplicationScoped
public class CannedReplyRepository {

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('canned replies of ' || ?::bigint, 0))";

    private static final String ALL = "SELECT * FROM canned_reply WHERE account_id = ? ORDER BY shortcut_key";

    private static final String FIND = "SELECT * FROM canned_reply WHERE id = ? AND account_id = ?";

    private static final String FIND_BY_SHORTCUT =
            "SELECT * FROM canned_reply WHERE account_id = ? AND shortcut_key = ?";

    private static final String COUNT = "SELECT count(*) AS held FROM canned_reply WHERE account_id = ?";

    private static final String WRITE = """
            INSERT INTO canned_reply (account_id, id, shortcut, shortcut_key, text, updated_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id, account_id) DO UPDATE
            SET shortcut = excluded.shortcut, shortcut_key = excluded.shortcut_key, text = excluded.text,
                updated_at = excluded.updated_at""";

    private static final String DELETE = "DELETE FROM canned_reply WHERE id = ? AND account_id = ?";

    private final Database database;

    @Inject
    public CannedReplyRepository(Database database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else writes this account's canned replies. */
    void lock(AccountId accountId) {
        database.query(LOCK, row -> accountId, accountId.value());
    }

    List<CannedReply> all(AccountId accountId) {
        return database.query(ALL, CannedReplyRepository::read, accountId.value());
    }

    Optional<CannedReply> find(AccountId accountId, CannedReplyId id) {
        return database.find(FIND, CannedReplyRepository::read, id.value(), accountId.value());
    }

    Optional<CannedReply> find(AccountId accountId, Shortcut shortcut) {
        return database.find(FIND_BY_SHORTCUT, CannedReplyRepository::read, accountId.value(), shortcut.key());
    }

    long count(AccountId accountId) {
        return database.find(COUNT, row -> row.number("held"), accountId.value())
                .orElseThrow();
    }

    void write(AccountId accountId, CannedReply reply) {
        database.update(
                WRITE,
                accountId.value(),
                reply.id().value(),
                reply.shortcut().value(),
                reply.shortcut().key(),
                reply.text().value(),
                reply.updatedAt());
    }

    /** False if the account has no such canned reply. */
    boolean delete(AccountId accountId, CannedReplyId id) {
        return database.update(DELETE, id.value(), accountId.value()) == 1;
    }

    private static CannedReply read(Row row) throws SQLException {
        return new CannedReply(
                new CannedReplyId(row.uuid("id")),
                new Shortcut(row.text("shortcut")),
                new MessageText(row.text("text")),
                row.instant("updated_at"));
    }
}
