package io.beseda.crm.externalid;

import io.beseda.crm.externalid.ExternalIdResource.ConflictView;
import io.beseda.crm.externalid.ExternalIdResource.ContactView;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** External IDs that several contacts have. */
@ApplicationScoped
class ConflictRepository {

    /** In fields that some chat still uses, the youngest first, each with its contacts. */
    private static final String ALL = """
            SELECT m.field_id, m.external_id, m.matched_at, c.id, c.name
            FROM (
                SELECT * FROM external_id_matches m
                WHERE m.account_id = ? AND m.status = 'ambiguous' AND EXISTS (
                    SELECT FROM external_id_choices x WHERE x.account_id = m.account_id AND x.field_id = m.field_id)
                ORDER BY m.matched_at DESC, m.external_id LIMIT ?) AS m
            CROSS JOIN LATERAL (
                SELECT DISTINCT CASE v.entity_type WHEN 'contacts' THEN v.entity_id ELSE k.to_id END AS id
                FROM field_values v
                LEFT JOIN entity_links k ON v.entity_type <> 'contacts' AND k.account_id = v.account_id
                    AND k.from_type = v.entity_type AND k.from_id = v.entity_id AND k.to_type = 'contacts' AND k.main
                WHERE v.account_id = m.account_id AND v.field_id = m.field_id
                    AND left(v.value, 255) = m.external_id AND v.value = m.external_id) AS holder
            JOIN contacts c ON c.account_id = m.account_id AND c.id = holder.id
            ORDER BY m.matched_at DESC, m.external_id, c.id""";

    private final NativeSql sql;

    @Inject
    ConflictRepository(NativeSql sql) {
        this.sql = sql;
    }

    private record Row(long fieldId, String externalId, Instant since, ContactView contact) {}

    private record Key(long fieldId, String externalId, Instant since) {}

    List<ConflictView> all(AccountId account, int limit) {
        Map<Key, List<ContactView>> byId = new LinkedHashMap<>();
        sql.list(ALL, ConflictRepository::row, account.value(), limit)
                .forEach(row -> byId.computeIfAbsent(
                                new Key(row.fieldId(), row.externalId(), row.since()), key -> new ArrayList<>())
                        .add(row.contact()));
        return byId.entrySet().stream()
                .map(each -> new ConflictView(
                        each.getKey().fieldId(),
                        each.getKey().externalId(),
                        each.getValue(),
                        each.getKey().since()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("field_id"),
                row.getString("external_id"),
                NativeSql.instant(row, "matched_at"),
                new ContactView(row.getLong("id"), row.getString("name")));
    }
}
