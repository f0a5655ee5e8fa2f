package io.beseda.crm.erasure;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Clients, and the rows that hold them. */
@ApplicationScoped
class HeldClientRepository {

    private static final String LINKED = """
            SELECT k.from_id FROM entity_links k
            WHERE k.account_id = ? AND k.from_type = ? AND k.to_type = 'contacts' AND k.to_id = ? AND ? = EXISTS (
                SELECT FROM entity_links o
                WHERE o.account_id = k.account_id AND o.from_type = k.from_type AND o.from_id = k.from_id
                    AND o.to_type = 'contacts' AND o.to_id <> k.to_id)
            ORDER BY k.from_id""";

    private static final String VISITORS = """
            SELECT visitor_id AS id FROM contact_visitors WHERE account_id = ? AND contact_id = ?
            UNION
            SELECT person_id FROM external_id_matches WHERE account_id = ? AND contact_id = ?
            ORDER BY id""";

    private static final String CONVERSATIONS = """
            SELECT conversation_id FROM card_conversations WHERE account_id = ? AND lead_id = ANY (?) ORDER BY conversation_id""";

    /** Who stays and came first is spoken to first from now on. */
    private static final String PROMOTE = """
            UPDATE entity_links k SET main = true
            FROM (
                SELECT DISTINCT ON (k.from_type, k.from_id) k.from_type, k.from_id, k.to_id
                FROM unnest(?, ?) AS shared (type, id)
                JOIN entity_links k ON k.account_id = ? AND k.from_type = shared.type AND k.from_id = shared.id
                    AND k.to_type = 'contacts'
                ORDER BY k.from_type, k.from_id, k.main DESC, k.created_at, k.to_id) AS first
            WHERE k.account_id = ? AND k.from_type = first.from_type AND k.from_id = first.from_id
                AND k.to_type = 'contacts' AND k.to_id = first.to_id AND NOT k.main""";

    private final NativeSql sql;

    @Inject
    HeldClientRepository(NativeSql sql) {
        this.sql = sql;
    }

    Optional<HeldClient> find(AccountId account, ContactId contact) {
        return find(account, contact, "SELECT id FROM contacts WHERE account_id = ? AND id = ?");
    }

    /** Nobody else changes the contact until the end of the transaction. */
    Optional<HeldClient> lock(AccountId account, ContactId contact) {
        return find(account, contact, "SELECT id FROM contacts WHERE account_id = ? AND id = ? FOR UPDATE");
    }

    private Optional<HeldClient> find(AccountId account, ContactId contact, String existing) {
        return sql.first(existing, row -> row.getLong("id"), account.value(), contact.value())
                .map(id -> read(account, id));
    }

    private HeldClient read(AccountId account, long contact) {
        List<Long> leads = linked(account, EntityType.LEADS, contact, false);
        return new HeldClient(
                account,
                contact,
                leads,
                linked(account, EntityType.CUSTOMERS, contact, false),
                Stream.of(EntityType.LEADS, EntityType.CUSTOMERS)
                        .flatMap(type ->
                                linked(account, type, contact, true).stream().map(id -> new EntityRef(type, id)))
                        .toList(),
                sql.list(
                        CONVERSATIONS,
                        row -> row.getObject("conversation_id", UUID.class),
                        account.value(),
                        Column.bigints(leads, lead -> lead)),
                sql.list(
                        VISITORS,
                        row -> row.getObject("id", UUID.class),
                        account.value(),
                        contact,
                        account.value(),
                        contact));
    }

    private List<Long> linked(AccountId account, EntityType type, long contact, boolean withOthers) {
        return sql.list(LINKED, row -> row.getLong("from_id"), account.value(), type.code(), contact, withOthers);
    }

    long count(HeldRows rows, HeldClient client) {
        return sql.first(rows.count(), row -> row.getLong("held"), parameters(client))
                .orElseThrow();
    }

    /** Each as JSON, some at a time within a transaction. */
    void each(HeldRows rows, HeldClient client, Consumer<String> row) {
        sql.each(rows.export(), HeldClientRepository::held, row, parameters(client));
    }

    int erase(HeldRows rows, HeldClient client) {
        return sql.update(rows.erase(), parameters(client));
    }

    /** What has lost its main contact gets another one of those it has. */
    void promote(HeldClient client) {
        sql.update(
                PROMOTE,
                Column.texts(client.shared(), shared -> shared.type().code()),
                Column.bigints(client.shared(), EntityRef::id),
                client.accountId().value(),
                client.accountId().value());
    }

    private static String held(ResultSet row) throws SQLException {
        return row.getString("held");
    }

    private static Object[] parameters(HeldClient client) {
        return new Object[] {
            client.accountId().value(),
            client.contactId(),
            Column.bigints(client.leads(), id -> id),
            Column.bigints(client.customers(), id -> id),
            Column.uuids(client.conversations(), id -> id),
            Column.uuids(client.visitors(), id -> id)
        };
    }
}
