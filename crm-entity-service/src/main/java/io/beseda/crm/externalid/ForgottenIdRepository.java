package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.customfield.FieldId;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The external IDs of one contact. */
@ApplicationScoped
class ForgottenIdRepository {

    private static final String VALUES = """
            WITH own (type, id) AS (
                SELECT 'contacts', ?::bigint
                UNION ALL
                SELECT from_type, from_id FROM entity_links
                WHERE account_id = ? AND to_type = 'contacts' AND to_id = ? AND main)
            SELECT v.field_id, v.value FROM own
            JOIN field_values v ON v.account_id = ? AND v.entity_type = own.type AND v.entity_id = own.id""";

    private static final String MATCHES = """
            SELECT field_id, external_id FROM external_id_matches
            WHERE account_id = ? AND (contact_id = ? OR person_id = ANY (ARRAY(
                SELECT visitor_id FROM contact_visitors WHERE account_id = ? AND contact_id = ?)))""";

    private static final String FORGET = """
            DELETE FROM external_id_matches m USING unnest(?, ?) AS gone (field_id, external_id)
            WHERE m.account_id = ? AND m.field_id = gone.field_id AND m.external_id = gone.external_id AND NOT EXISTS (
                SELECT FROM field_values v
                WHERE v.account_id = m.account_id AND v.field_id = m.field_id
                    AND left(v.value, 255) = m.external_id AND v.value = m.external_id)
            RETURNING m.field_id, m.external_id, m.person_id""";

    private final NativeSql sql;
    private final ChoiceRepository choices;

    @Inject
    ForgottenIdRepository(NativeSql sql, ChoiceRepository choices) {
        this.sql = sql;
        this.choices = choices;
    }

    record Forgotten(ExternalIdKey key, UUID person) {}

    private record Value(long field, String text) {}

    /** Those that were found out once, and those that stand in a chosen field. */
    Set<ExternalIdKey> of(AccountId account, ContactId contact) {
        Set<ExternalIdKey> keys = new HashSet<>(sql.list(
                MATCHES,
                ForgottenIdRepository::key,
                account.value(),
                contact.value(),
                account.value(),
                contact.value()));
        List<Value> values = sql.list(
                VALUES,
                row -> new Value(row.getLong("field_id"), row.getString("value")),
                contact.value(),
                account.value(),
                contact.value(),
                account.value());
        for (ChosenField field : choices.chosen(account)) {
            values.stream()
                    .filter(value -> value.field() == field.id().value())
                    .flatMap(value -> field.keyOf(value.text()).stream())
                    .forEach(keys::add);
        }
        return keys;
    }

    /** Deletes those of these that nobody has. */
    List<Forgotten> forgetUnheld(AccountId account, Collection<ExternalIdKey> keys) {
        return sql.list(
                FORGET,
                row -> new Forgotten(key(row), row.getObject("person_id", UUID.class)),
                Column.bigints(keys, key -> key.field().value()),
                Column.texts(keys, ExternalIdKey::externalId),
                account.value());
    }

    private static ExternalIdKey key(ResultSet row) throws SQLException {
        return new ExternalIdKey(new FieldId(row.getLong("field_id")), row.getString("external_id"));
    }
}
