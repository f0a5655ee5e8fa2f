package io.beseda.conversation.readmark;

import static io.beseda.conversation.database.Rows.flags;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.uuids;
import static java.util.Comparator.comparing;

import io.beseda.conversation.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** The rows of read marks. */
@ApplicationScoped
public class ReadMarkRepository {

    /**
     * Conversations are looked up by key without a lock: a last sequence only rises. Rows are written in the order of
     * conversations, so that two batches wait for each other in one direction only.
     */
    private static final String RAISE = """
            INSERT INTO read_mark AS r (account_id, conversation_id, visitor_sequence, operator_sequence)
            SELECT c.account_id, c.id,
                coalesce(max(least(mark.sequence, c.last_sequence)) FILTER (WHERE mark.by_visitor), 0),
                coalesce(max(least(mark.sequence, c.last_sequence)) FILTER (WHERE NOT mark.by_visitor), 0)
            FROM unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::boolean[], ?::bigint[])
                AS mark (account_id, conversation_id, visitor_id, by_visitor, sequence)
            CROSS JOIN LATERAL (
                SELECT account_id, id, last_sequence FROM conversation
                WHERE account_id = mark.account_id AND id = mark.conversation_id
                    AND (NOT mark.by_visitor OR visitor_id = mark.visitor_id)
                OFFSET 0) AS c
            GROUP BY c.account_id, c.id
            ORDER BY c.id
            ON CONFLICT (account_id, conversation_id) DO UPDATE
            SET visitor_sequence = greatest(r.visitor_sequence, excluded.visitor_sequence),
                operator_sequence = greatest(r.operator_sequence, excluded.operator_sequence)
            WHERE r.visitor_sequence < excluded.visitor_sequence OR r.operator_sequence < excluded.operator_sequence""";

    private final Database database;

    @Inject
    public ReadMarkRepository(Database database) {
        this.database = database;
    }

    /** Raises marks that are lower than these; no mark falls. */
    public void raise(Collection<ReadMark> marks) {
        List<ReadMark> sorted = marks.stream()
                .sorted(comparing(mark -> mark.conversation().id().value()))
                .toList();
        database.update(
                RAISE,
                numbers(sorted, mark -> mark.conversation().accountId().value()),
                uuids(sorted, mark -> mark.conversation().id().value()),
                uuids(sorted, mark -> mark.visitorId().value()),
                flags(sorted, mark -> mark.side() == ReadMark.Side.VISITOR),
                numbers(sorted, ReadMark::sequence));
    }
}
