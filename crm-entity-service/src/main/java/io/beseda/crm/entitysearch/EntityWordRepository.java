package io.beseda.crm.entitysearch;

import io.beseda.crm.entitytype.EntityRef;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what the account's entities are found by. */
@ApplicationScoped
public class EntityWordRepository {

    private static final String SEPARATOR = "\u0001";

    private final NativeSql sql;

    @Inject
    public EntityWordRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** From now on they are found by these words alone. */
    public void put(AccountId account, Map<EntityRef, Set<String>> words) {
        List<Map.Entry<EntityRef, Set<String>>> rows = new ArrayList<>(words.entrySet());
        sql.update(
                """
                INSERT INTO entity_words (account_id, entity_type, entity_id, words)
                SELECT ?, entity_type, entity_id, array_to_tsvector(string_to_array(words, E'\\x01'))
                FROM unnest(?, ?, ?) AS w (entity_type, entity_id, words)
                ON CONFLICT (account_id, entity_type, entity_id) DO UPDATE SET words = excluded.words""",
                account.value(),
                Column.texts(rows, row -> row.getKey().type().code()),
                Column.bigints(rows, row -> row.getKey().id()),
                Column.texts(rows, row -> String.join(SEPARATOR, row.getValue())));
    }
}
