package io.beseda.crm.externalid;

import io.beseda.crm.conversation.OnlineChatId;
import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.identity.ExternalIdKind;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The fields that online chats have chosen. */
@ApplicationScoped
public class ChoiceRepository {

    /** A field that nobody had chosen is looked through from its beginning; one version of a chat counts once. */
    private static final String KEEP = """
            WITH told AS (
                SELECT DISTINCT ON (online_chat_id) * FROM unnest(?, ?, ?, ?) AS t (account_id, online_chat_id, version, field_id)
                ORDER BY online_chat_id, version DESC
            ), kept AS (
                INSERT INTO external_id_choices AS c (account_id, online_chat_id, version, field_id)
                SELECT account_id, online_chat_id, version, field_id FROM told
                ON CONFLICT (online_chat_id, account_id) DO UPDATE
                SET version = excluded.version, field_id = excluded.field_id
                WHERE c.version < excluded.version
                RETURNING account_id, field_id)
            INSERT INTO external_id_indexes AS i (account_id, field_id, started_at, in_all)
            SELECT k.account_id, k.field_id, ?, (
                SELECT count(DISTINCT left(v.value, 255)) FROM field_values v
                WHERE v.account_id = k.account_id AND v.field_id = k.field_id)
            FROM (SELECT DISTINCT account_id, field_id FROM kept WHERE field_id IS NOT NULL) AS k
            WHERE NOT EXISTS (
                SELECT FROM external_id_choices c WHERE c.account_id = k.account_id AND c.field_id = k.field_id)
            ON CONFLICT (account_id, field_id) DO UPDATE
            SET position = '', looked_at = 0, in_all = excluded.in_all, started_at = excluded.started_at, finished_at = NULL""";

    private static final String CHOSEN = """
            SELECT f.id, f.entity_type, f.type FROM custom_fields f
            WHERE f.account_id = ? AND f.id IN (
                SELECT c.field_id FROM external_id_choices c WHERE c.account_id = ? AND c.field_id IS NOT NULL)""";

    private static final String FIELD =
            "SELECT id, entity_type, type FROM custom_fields WHERE account_id = ? AND id = ?";

    private final NativeSql sql;

    @Inject
    public ChoiceRepository(NativeSql sql) {
        this.sql = sql;
    }

    void keep(List<ExternalIdChoice> choices, Instant now) {
        sql.update(
                KEEP,
                Column.accounts(choices, ExternalIdChoice::accountId),
                Column.uuids(choices, choice -> choice.onlineChat().value()),
                Column.bigints(choices, ExternalIdChoice::version),
                Column.bigints(
                        choices, choice -> choice.field().map(FieldId::value).orElse(null)),
                now);
    }

    /** Chats are unique over all accounts. One that is restored has a higher version than before. */
    void forget(Collection<OnlineChatId> chats) {
        sql.update(
                "UPDATE external_id_choices SET field_id = NULL WHERE online_chat_id = ANY (?)",
                Column.uuids(chats, OnlineChatId::value));
    }

    /** Those of them that the CRM still has. */
    List<ChosenField> chosen(AccountId account) {
        return sql.list(CHOSEN, ChoiceRepository::field, account.value(), account.value());
    }

    Optional<ChosenField> field(AccountId account, FieldId id) {
        return sql.first(FIELD, ChoiceRepository::field, account.value(), id.value());
    }

    private static ChosenField field(ResultSet row) throws SQLException {
        return new ChosenField(
                new FieldId(row.getLong("id")),
                EntityType.of(row.getString("entity_type")).orElseThrow(),
                ExternalIdKind.ofCode(row.getString("type")));
    }
}
