package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the conversations of a client brought to a contact. */
@ApplicationScoped
class MovedClientRepository {

    /** Nobody and no page has told anything of it, and nothing else hangs on it than the leads of the person's conversations. */
    private static final String BARE = """
            SELECT NOT EXISTS (SELECT FROM journal j
                    WHERE j.account_id = c.account_id AND j.entity_type = 'contacts' AND j.entity_id = c.id)
                AND NOT EXISTS (SELECT FROM notes n
                    WHERE n.account_id = c.account_id AND n.entity_type = 'contacts' AND n.entity_id = c.id)
                AND NOT EXISTS (SELECT FROM contact_visitors v
                    WHERE v.account_id = c.account_id AND v.contact_id = c.id AND v.visitor_id <> ?)
                AND NOT EXISTS (SELECT FROM field_values f
                    WHERE f.account_id = c.account_id AND f.entity_type = 'contacts' AND f.entity_id = c.id
                        AND (f.field_id, f.value) IS DISTINCT FROM (?::bigint, ?::text))
                AND NOT EXISTS (SELECT FROM entity_links e
                    WHERE e.account_id = c.account_id AND e.from_type = 'contacts' AND e.from_id = c.id)
                AND NOT EXISTS (SELECT FROM entity_links e
                    WHERE e.account_id = c.account_id AND e.to_type = 'contacts' AND e.to_id = c.id AND NOT (
                        e.from_type = 'leads' AND EXISTS (SELECT FROM card_conversations k
                            WHERE k.account_id = e.account_id AND k.visitor_id = ? AND k.lead_id = e.from_id))) AS bare
            FROM contacts c WHERE c.account_id = ? AND c.id = ? AND c.created_by = 0 AND c.updated_by = 0
            FOR UPDATE""";

    private static final String MOVE_LEADS = """
            UPDATE entity_links e SET to_id = ?
            WHERE e.account_id = ? AND e.from_type = 'leads' AND e.to_type = 'contacts' AND e.to_id = ?
                AND e.from_id IN (SELECT lead_id FROM card_conversations WHERE account_id = ? AND visitor_id = ?)
                AND NOT EXISTS (SELECT FROM entity_links o
                    WHERE o.account_id = e.account_id AND o.from_type = e.from_type AND o.from_id = e.from_id
                        AND o.to_type = e.to_type AND o.to_id = ?)""";

    private static final String CONVERSATIONS = """
            SELECT k.conversation_id, k.lead_id, k.started_at, l.name AS lead_name, c.name AS contact_name
            FROM card_conversations k
            JOIN leads l ON l.account_id = k.account_id AND l.id = k.lead_id
            JOIN contacts c ON c.account_id = k.account_id AND c.id = ?
            JOIN entity_links e ON e.account_id = k.account_id AND e.from_type = 'leads' AND e.from_id = k.lead_id
                AND e.to_type = 'contacts' AND e.to_id = c.id AND e.main
            WHERE k.account_id = ? AND k.visitor_id = ?""";

    private final NativeSql sql;

    @Inject
    MovedClientRepository(NativeSql sql) {
        this.sql = sql;
    }

    boolean isBare(AccountId account, ContactId contact, UUID person, Optional<ExternalIdKey> key) {
        return sql.first(
                        BARE,
                        row -> row.getBoolean("bare"),
                        person,
                        key.map(given -> given.field().value()).orElse(null),
                        key.map(ExternalIdKey::externalId).orElse(null),
                        person,
                        account.value(),
                        contact.value())
                .orElse(false);
    }

    void moveLeads(AccountId account, UUID person, ContactId from, ContactId to) {
        sql.update(MOVE_LEADS, to.value(), account.value(), from.value(), account.value(), person, to.value());
    }

    /** One that nothing hangs on. */
    void remove(AccountId account, ContactId contact) {
        sql.update(
                "DELETE FROM entity_words WHERE account_id = ? AND entity_type = 'contacts' AND entity_id = ?",
                account.value(),
                contact.value());
        sql.update("DELETE FROM contacts WHERE account_id = ? AND id = ?", account.value(), contact.value());
    }

    List<OpenedLead> conversations(AccountId account, UUID person, ContactId contact) {
        return sql.list(
                CONVERSATIONS, row -> conversation(row, account, contact), contact.value(), account.value(), person);
    }

    private static OpenedLead conversation(ResultSet row, AccountId account, ContactId contact) throws SQLException {
        return new OpenedLead(
                account,
                new LeadId(row.getLong("lead_id")),
                row.getString("lead_name"),
                contact,
                row.getString("contact_name"),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                NativeSql.instant(row, "started_at"));
    }
}
