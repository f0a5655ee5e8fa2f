package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.entitysearch.EntityWords;
import io.beseda.crm.entitytype.EntityRef;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which contacts visitors are, and the external IDs that were written for them. */
@ApplicationScoped
class ClientRepository {

    private static final String NEWEST_LEAD = """
            SELECT lead_id FROM card_conversations
            WHERE account_id = ? AND conversation_id = ANY (?) AND lead_id IS NOT NULL ORDER BY number DESC LIMIT 1""";

    /** What somebody has written there stays. */
    private static final String WRITE = """
            INSERT INTO field_values (account_id, entity_type, entity_id, field_id, position, value, number)
            SELECT ?, ?, ?, ?, 0, ?, ?::numeric
            WHERE NOT EXISTS (
                SELECT FROM field_values
                WHERE account_id = ? AND entity_type = ? AND entity_id = ? AND field_id = ?)""";

    private static final String INDEX = """
            UPDATE entity_words SET words = words || array_to_tsvector(?)
            WHERE account_id = ? AND entity_type = ? AND entity_id = ?""";

    /** Of the contact itself, and of the leads and customers it is the main contact of. */
    private static final String ERASE = """
            DELETE FROM field_values v
            WHERE v.account_id = ? AND v.field_id = ? AND left(v.value, 255) = ? AND v.value = ?
                AND (v.entity_type = 'contacts' AND v.entity_id = ? OR EXISTS (
                    SELECT FROM entity_links k
                    WHERE k.account_id = v.account_id AND k.from_type = v.entity_type AND k.from_id = v.entity_id
                        AND k.to_type = 'contacts' AND k.to_id = ? AND k.main))
            RETURNING entity_type, entity_id""";

    private final NativeSql sql;

    @Inject
    ClientRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** Those of these visitors who are contacts already. */
    Map<UUID, Client> clients(AccountId account, Collection<UUID> visitors) {
        return sql
                .list(
                        "SELECT * FROM contact_visitors WHERE account_id = ? AND visitor_id = ANY (?)",
                        row -> Map.entry(row.getObject("visitor_id", UUID.class), client(row)),
                        account.value(),
                        Column.uuids(visitors, visitor -> visitor))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Client> client(AccountId account, UUID visitor) {
        return Optional.ofNullable(clients(account, List.of(visitor)).get(visitor));
    }

    /** What comes again is recognised by its time. */
    void follow(AccountId account, UUID visitor, Instant at) {
        sql.update(
                "UPDATE contact_visitors SET followed_at = ? WHERE account_id = ? AND visitor_id = ?",
                at,
                account.value(),
                visitor);
    }

    /** A client that is about to be another contact. */
    void release(AccountId account, UUID visitor) {
        sql.update("DELETE FROM contact_visitors WHERE account_id = ? AND visitor_id = ?", account.value(), visitor);
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                new ContactId(row.getLong("contact_id")),
                Optional.ofNullable(row.getObject("linked_from", UUID.class)),
                NativeSql.optionalInstant(row, "since"),
                NativeSql.optionalInstant(row, "followed_at"));
    }

    Optional<ContactId> contactOf(AccountId account, UUID visitor) {
        return sql.first(
                "SELECT contact_id FROM contact_visitors WHERE account_id = ? AND visitor_id = ?",
                row -> new ContactId(row.getLong("contact_id")),
                account.value(),
                visitor);
    }

    /**
     * A visitor who is a contact already stays that one.
     *
     * @param since empty if its external ID names the contact
     */
    boolean join(
            AccountId account, UUID visitor, ContactId contact, Optional<UUID> linkedFrom, Optional<Instant> since) {
        return sql.update("""
                        INSERT INTO contact_visitors (account_id, visitor_id, contact_id, linked_from, since)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (account_id, visitor_id) DO NOTHING""", account.value(), visitor, contact.value(), linkedFrom.orElse(null), since.orElse(null))
                > 0;
    }

    /** If the person is a contact because of this visitor: which one it was. */
    Optional<ContactId> part(AccountId account, UUID person, UUID visitor) {
        return sql.first("""
                        DELETE FROM contact_visitors WHERE account_id = ? AND visitor_id = ? AND linked_from = ?
                        RETURNING contact_id""", row -> new ContactId(row.getLong("contact_id")), account.value(), person, visitor);
    }

    Optional<EntityRef> newestLead(AccountId account, Collection<ConversationId> conversations) {
        return sql.first(
                NEWEST_LEAD,
                row -> new EntityRef(EntityType.LEADS, row.getLong("lead_id")),
                account.value(),
                Column.uuids(conversations, ConversationId::value));
    }

    /** Gives the entity this external ID, unless it has one; it is found by it from now on. Whether it was given. */
    boolean write(AccountId account, EntityRef entity, ChosenField field, String externalId) {
        String type = entity.type().code();
        int written = sql.update(
                WRITE,
                account.value(),
                type,
                entity.id(),
                field.id().value(),
                externalId,
                field.kind() == ExternalIdKind.NUMERIC ? externalId : null,
                account.value(),
                type,
                entity.id(),
                field.id().value());
        if (written > 0) {
            List<String> words = List.copyOf(EntityWords.of(List.of(externalId)));
            sql.update(INDEX, Column.texts(words, word -> word), account.value(), type, entity.id());
        }
        return written > 0;
    }

    /** Whoever had it. */
    List<EntityRef> erase(AccountId account, ContactId contact, ExternalIdKey key) {
        return sql.list(
                ERASE,
                row -> new EntityRef(
                        EntityType.of(row.getString("entity_type")).orElseThrow(), row.getLong("entity_id")),
                account.value(),
                key.field().value(),
                key.externalId(),
                key.externalId(),
                contact.value(),
                contact.value());
    }
}
