package io.beseda.crm.fieldvalue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.JsonColumns;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that entities have in custom fields, many entities at once. */
@ApplicationScoped
public class FieldValueRepository {

    private record ValueRow(long entityId, FieldId fieldId, int position, FieldValue value) {}

    private final NativeSql sql;
    private final JsonColumns json;

    @Inject
    public FieldValueRepository(NativeSql sql, JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    /** By entity and field, in the order of the fields. */
    public Map<Long, Map<FieldId, List<FieldValue>>> of(AccountId account, EntityType type, Collection<Long> ids) {
        return sql.list("""
                        SELECT v.* FROM field_values v
                        JOIN custom_fields f ON f.account_id = v.account_id AND f.id = v.field_id
                        WHERE v.account_id = ? AND v.entity_type = ? AND v.entity_id = ANY (?)
                        ORDER BY v.entity_id, f.sort, f.id, v.position""", this::row, account.value(), type.code(), Column.bigints(ids, id -> id)).stream()
                .collect(groupingBy(
                        ValueRow::entityId,
                        groupingBy(ValueRow::fieldId, LinkedHashMap::new, mapping(ValueRow::value, toList()))));
    }

    /** From now on these fields of these entities have these values; none clears a field, others stay. */
    public void replace(AccountId account, Map<EntityRef, Map<FieldId, List<FieldValue>>> changes) {
        List<EntityRef> owners = new ArrayList<>();
        List<ValueRow> fields = new ArrayList<>();
        List<EntityRef> ownersOfValues = new ArrayList<>();
        List<ValueRow> values = new ArrayList<>();
        changes.forEach((entity, byField) -> byField.forEach((field, given) -> {
            owners.add(entity);
            fields.add(new ValueRow(entity.id(), field, 0, null));
            for (int i = 0; i < given.size(); i++) {
                ownersOfValues.add(entity);
                values.add(new ValueRow(entity.id(), field, i, given.get(i)));
            }
        }));
        if (!fields.isEmpty()) {
            clear(account, owners, fields);
        }
        if (!values.isEmpty()) {
            add(account, ownersOfValues, values);
        }
    }

    private void clear(AccountId account, List<EntityRef> owners, List<ValueRow> fields) {
        sql.update(
                """
                DELETE FROM field_values v USING unnest(?, ?, ?) AS c (entity_type, entity_id, field_id)
                WHERE v.account_id = ? AND v.entity_type = c.entity_type AND v.entity_id = c.entity_id
                    AND v.field_id = c.field_id""",
                Column.texts(owners, owner -> owner.type().code()),
                Column.bigints(fields, ValueRow::entityId),
                Column.bigints(fields, row -> row.fieldId().value()),
                account.value());
    }

    private void add(AccountId account, List<EntityRef> owners, List<ValueRow> values) {
        sql.update(
                """
                INSERT INTO field_values
                    (account_id, entity_type, entity_id, field_id, position, value, number, enum_id, enum_code, details)
                SELECT ?, entity_type, entity_id, field_id, position, value, number::numeric, enum_id, enum_code, details::jsonb
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS v (entity_type, entity_id, field_id, position, value, number, enum_id, enum_code, details)""",
                account.value(),
                Column.texts(owners, owner -> owner.type().code()),
                Column.bigints(values, ValueRow::entityId),
                Column.bigints(values, row -> row.fieldId().value()),
                Column.bigints(values, row -> (long) row.position()),
                Column.texts(values, row -> row.value().text()),
                Column.texts(
                        values,
                        row -> row.value().number().map(Object::toString).orElse(null)),
                Column.bigints(values, row -> row.value().enumId().orElse(null)),
                Column.texts(values, row -> row.value().enumCode().orElse(null)),
                Column.texts(
                        values,
                        row -> row.value().details().map(JsonNode::toString).orElse(null)));
    }

    private ValueRow row(ResultSet row) throws SQLException {
        long enumId = row.getLong("enum_id");
        return new ValueRow(
                row.getLong("entity_id"),
                new FieldId(row.getLong("field_id")),
                row.getInt("position"),
                new FieldValue(
                        row.getString("value"),
                        Optional.ofNullable(row.getBigDecimal("number")),
                        Optional.of(enumId).filter(id -> id != 0),
                        Optional.ofNullable(row.getString("enum_code")),
                        json.optional(row, "details")));
    }
}
