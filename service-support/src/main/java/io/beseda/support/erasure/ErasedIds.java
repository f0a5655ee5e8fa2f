package io.beseda.support.erasure;

import io.beseda.contracts.Topic;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.NamedUuid;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The ids of visitors and conversations that were erased: a mark of each, from which the id can't be read, in table {@code erased_id}. They are
 * kept as long as a topic could bring an event of theirs back, and go with the next erasure.
 *
 * <p>Who writes by events asks {@link #among} first, in the same transaction; from then until its end nobody can erase. So it either knows of an
 * erasure, or its rows are there when the erasure looks for them.
 */
@ApplicationScoped
@IfBuildProperty(name = "beseda.outbox.enabled", stringValue = "true")
public class ErasedIds {

    /** A record lies on the topic, and then parked as long again. */
    static final Duration KEPT = Topic.CONVERSATION_EVENTS.retention().multipliedBy(2);

    private static final long GATE = 0x6265_7365_6462L;

    private static final String FIND = """
            SELECT asked.place, found.erased_at FROM unnest(?, ?) WITH ORDINALITY AS asked (account_id, mark, place)
            CROSS JOIN LATERAL (
                SELECT erased_at FROM erased_id WHERE mark = asked.mark AND account_id = asked.account_id
                OFFSET 0) AS found""";

    private static final String ADD = """
            INSERT INTO erased_id AS e (account_id, mark, erased_at) SELECT ?, mark, ? FROM unnest(?) AS erased (mark)
            ON CONFLICT (mark, account_id) DO UPDATE SET erased_at = greatest(e.erased_at, excluded.erased_at)""";

    private final NativeSql sql;

    @Inject
    public ErasedIds(NativeSql sql) {
        this.sql = sql;
    }

    /** An id of an account: a visitor's or a conversation's. */
    public record Key(AccountId accountId, UUID id) {

        UUID mark() {
            return NamedUuid.of("erased:%s:%s".formatted(accountId, id));
        }
    }

    /** Those of these that were erased, with the moment up to which; until the end of the transaction it stays so. */
    public Map<Key, Instant> among(Collection<Key> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        sql.list("SELECT pg_advisory_xact_lock_shared(?)", row -> true, GATE);
        List<Key> keys = List.copyOf(asked);
        Map<Key, Instant> erased = new HashMap<>();
        sql.list(
                        FIND,
                        row -> Map.entry(keys.get(row.getInt("place") - 1), NativeSql.instant(row, "erased_at")),
                        Column.accounts(keys, Key::accountId),
                        Column.uuids(keys, Key::mark))
                .forEach(found -> erased.put(found.getKey(), found.getValue()));
        return erased;
    }

    /** Waits for everybody who asked and has not ended; until the end of the transaction nobody else can ask. */
    public void close() {
        sql.list("SELECT pg_advisory_xact_lock(?)", row -> true, GATE);
    }

    /** Remembers these, and forgets those that nothing can bring back any more. After {@link #close}. */
    public void add(AccountId account, Collection<UUID> ids, Instant erasedAt) {
        sql.update(ADD, account.value(), erasedAt, Column.uuids(ids, id -> new Key(account, id).mark()));
        sql.update(
                "DELETE FROM erased_id WHERE account_id = ? AND erased_at < ?", account.value(), erasedAt.minus(KEPT));
    }
}
