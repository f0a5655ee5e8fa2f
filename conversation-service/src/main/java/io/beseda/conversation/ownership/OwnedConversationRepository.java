package io.beseda.conversation.ownership;

import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.attachment.Owner;
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

/** Conversations by the visitors who began them, and their owners. */
@ApplicationScoped
class OwnedConversationRepository {

    /** Each look-up is one of an index, see intake/DESIGN.md; the rows are locked by id, whoever asks. */
    private static final String LOCK_BEGUN_BY = """
            WITH begun AS MATERIALIZED (
                SELECT c.id FROM unnest(?::uuid[]) AS visitor (id) CROSS JOIN LATERAL (
                    SELECT id FROM conversation
                    WHERE account_id = ? AND visitor_id = visitor.id AND finished_at IS NULL AND started_by IS NULL
                    UNION ALL
                    SELECT id FROM conversation
                    WHERE account_id = ? AND visitor_id = visitor.id AND finished_at IS NOT NULL AND started_by IS NULL
                    UNION ALL
                    SELECT id FROM conversation WHERE account_id = ? AND started_by = visitor.id
                    OFFSET 0) AS c
                ORDER BY c.id)
            SELECT c.*, o.external_id_field FROM begun CROSS JOIN LATERAL (
                SELECT id, account_id, online_chat_id, visitor_id, started_by, started_at FROM conversation
                WHERE account_id = ? AND id = begun.id
                FOR UPDATE) AS c
            CROSS JOIN LATERAL (
                SELECT external_id_field FROM online_chat WHERE id = c.online_chat_id AND account_id = c.account_id
                OFFSET 0) AS o""";

    /** An upsert whose row always exists, because it goes by the key; see intake/DESIGN.md. Among several open ones none is the only one. */
    private static final String HAND_OVER = """
            INSERT INTO conversation AS c (account_id, id, visitor_id, started_by,
                number, online_chat_id, exclusive, last_sequence, started_at, updated_at)
            SELECT ?, id, owner, nullif(starter, owner), 0, id, false, 0, 'epoch', 'epoch'
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[]) AS handed (id, owner, starter)
            ON CONFLICT (account_id, id) DO UPDATE
            SET visitor_id = excluded.visitor_id, started_by = excluded.started_by, exclusive = false""";

    private static final String HAND_OVER_FILES =
            "UPDATE attachment SET owner = ? WHERE account_id = ? AND owner = ? AND conversation_id IS NULL";

    private final Database database;

    @Inject
    OwnedConversationRepository(Database database) {
        this.database = database;
    }

    /** Locks the conversations these visitors began, whosever they are. */
    List<OwnedConversation> lockBegunBy(AccountId account, Collection<VisitorId> visitors) {
        return database.query(
                LOCK_BEGUN_BY,
                OwnedConversationRepository::read,
                uuids(visitors, VisitorId::value),
                account.value(),
                account.value(),
                account.value(),
                account.value());
    }

    /** Gives these locked conversations to their owners. */
    void handOver(AccountId account, Collection<OwnedConversation> handed) {
        if (!handed.isEmpty()) {
            database.update(
                    HAND_OVER,
                    account.value(),
                    uuids(handed, conversation -> conversation.id().value()),
                    uuids(handed, conversation -> conversation.owner().value()),
                    uuids(handed, conversation -> conversation.begun().by().value()));
        }
    }

    /** What a visitor has uploaded and not sent yet can be sent by the person it turned out to be. */
    void handOverFiles(AccountId account, VisitorId from, VisitorId to) {
        database.update(
                HAND_OVER_FILES,
                Owner.visitor(to).value(),
                account.value(),
                Owner.visitor(from).value());
    }

    private static OwnedConversation read(Row row) throws SQLException {
        VisitorId owner = new VisitorId(row.uuid("visitor_id"));
        VisitorId starter = row.optionalText("started_by").isPresent() ? new VisitorId(row.uuid("started_by")) : owner;
        return new OwnedConversation(
                new ConversationId(row.uuid("id")),
                owner,
                new Ownership.Begun(starter, row.instant("started_at"), row.optionalNumber("external_id_field")));
    }
}
