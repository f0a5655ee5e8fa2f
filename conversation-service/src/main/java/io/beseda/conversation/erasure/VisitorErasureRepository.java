package io.beseda.conversation.erasure;

import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.database.Database;
import io.beseda.conversation.visitor.VisitorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is kept of visitors and persons beside their conversations. */
@ApplicationScoped
class VisitorErasureRepository {

    private static final String LINKS = """
            DELETE FROM visitor_link WHERE account_id = ? AND said_at <= ? AND id = ANY (ARRAY(
                SELECT l.id FROM unnest(?::uuid[]) AS visitor (id) CROSS JOIN LATERAL (
                    SELECT id FROM visitor_link WHERE account_id = ? AND visitor_id = visitor.id
                    UNION ALL
                    SELECT id FROM visitor_link WHERE account_id = ? AND person_id = visitor.id
                    OFFSET 0) AS l))""";

    private static final String MATCHES =
            "DELETE FROM external_id_match WHERE account_id = ? AND matched_at <= ? AND person_id = ANY (?::uuid[])";

    /** One who has begun something since is somebody else, of whom it was told anew who it is. */
    private static final String VISITORS = """
            DELETE FROM visitor v WHERE account_id = ? AND id = ANY (?::uuid[]) AND NOT EXISTS (
                SELECT FROM conversation c
                WHERE c.account_id = v.account_id AND c.visitor_id = v.id AND c.finished_at IS NULL AND c.started_at > ?)""";

    private final Database database;

    @Inject
    VisitorErasureRepository(Database database) {
        this.database = database;
    }

    void erase(Erasure erasure) {
        long account = erasure.accountId().value();
        Object visitors = uuids(erasure.client().visitors(), VisitorId::value);
        database.update(LINKS, account, erasure.erasedAt(), visitors, account, account);
        database.update(MATCHES, account, erasure.erasedAt(), visitors);
        database.update(VISITORS, account, visitors, erasure.erasedAt());
    }
}
