package io.beseda.conversation.visitor;

import static io.beseda.conversation.database.Rows.nullableNumbers;
import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.texts;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.database.Database;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who visitors are, as their pages said last. */
@ApplicationScoped
public class VisitorIdentityRepository {

    private static final String KEEP = """
            INSERT INTO visitor AS v (account_id, id, online_chat_id, external_id, external_id_field, proof, first_seen)
            SELECT told.*, ?::timestamptz
            FROM unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[]) AS told
            ON CONFLICT (account_id, id) DO UPDATE
            SET external_id = excluded.external_id, external_id_field = excluded.external_id_field, proof = excluded.proof""";

    private final Database database;

    @Inject
    public VisitorIdentityRepository(Database database) {
        this.database = database;
    }

    /** Of what is told of one visitor in several chats, one counts. */
    public void keep(Map<Visitor, ClientIdentity> told, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        record Key(AccountId accountId, VisitorId visitorId) {}
        Collection<Map.Entry<Visitor, ClientIdentity>> rows = told.entrySet().stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.getKey().accountId(), row.getKey().visitorId()),
                        Function.identity(),
                        (earlier, later) -> later))
                .values();
        database.update(
                KEEP,
                now,
                numbers(rows, row -> row.getKey().accountId().value()),
                uuids(rows, row -> row.getKey().visitorId().value()),
                uuids(rows, row -> row.getKey().onlineChatId().value()),
                texts(rows, row -> row.getValue().externalId()),
                nullableNumbers(rows, row -> row.getValue().fieldId().orElse(null)),
                texts(rows, row -> row.getValue().proof().code()));
    }
}
