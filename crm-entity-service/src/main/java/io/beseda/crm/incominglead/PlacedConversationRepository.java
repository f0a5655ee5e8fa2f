package io.beseda.crm.incominglead;

import io.beseda.crm.conversation.StartedConversation;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Conversations that went into a lead that was open. */
@ApplicationScoped
class PlacedConversationRepository {

    private static final String ADD = """
            WITH fresh AS (
                SELECT DISTINCT ON (s.account_id, s.conversation_id)
                    s.*, c.id AS contact_id, c.name AS contact_name, lead.id AS lead_id, lead.name
                FROM unnest(?, ?, ?, ?) AS s (account_id, conversation_id, visitor_id, started_at)
                JOIN contact_visitors k ON k.account_id = s.account_id AND k.visitor_id = s.visitor_id
                JOIN contacts c ON c.account_id = k.account_id AND c.id = k.contact_id
                CROSS JOIN LATERAL (
                    SELECT l.id, l.name FROM entity_links e
                    JOIN leads l ON l.account_id = e.account_id AND l.id = e.from_id
                    JOIN statuses t ON t.account_id = l.account_id AND t.id = l.status_id AND t.kind = 'open'
                    WHERE e.account_id = s.account_id AND e.to_type = 'contacts' AND e.to_id = k.contact_id
                        AND e.from_type = 'leads'
                    ORDER BY l.updated_at DESC, l.id DESC LIMIT 1) AS lead
                WHERE NOT EXISTS (
                    SELECT FROM incoming_leads i
                    WHERE i.account_id = s.account_id AND i.conversation_id = s.conversation_id)
                ORDER BY s.account_id, s.conversation_id
            ), placed AS (
                INSERT INTO placed_conversations (account_id, conversation_id, lead_id)
                SELECT account_id, conversation_id, lead_id FROM fresh
                ON CONFLICT (account_id, conversation_id) DO NOTHING
                RETURNING account_id, conversation_id
            )
            SELECT * FROM placed JOIN fresh USING (account_id, conversation_id)""";

    private final NativeSql sql;

    @Inject
    PlacedConversationRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** Each with the lead it went into. */
    List<OpenedLead> add(List<StartedConversation> started) {
        return sql.list(
                ADD,
                IncomingLeadRepository::openedLead,
                Column.accounts(started, conversation -> conversation.ref().accountId()),
                Column.uuids(
                        started,
                        conversation -> conversation.ref().conversationId().value()),
                Column.uuids(started, conversation -> conversation.visitorId().value()),
                Column.instants(started, StartedConversation::startedAt));
    }
}
