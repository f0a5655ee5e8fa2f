package io.beseda.crm.incominglead;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds incoming leads. */
@ApplicationScoped
public class IncomingLeadRepository {

    private final NativeSql sql;

    @Inject
    public IncomingLeadRepository(NativeSql sql) {
        this.sql = sql;
    }

    /** Those of these that have a lead. */
    Set<ConversationRef> opened(List<StartedConversation> started) {
        Set<ConversationId> opened = new HashSet<>(sql.list(
                """
                SELECT conversation_id FROM unnest(?, ?) AS s (account_id, conversation_id)
                JOIN incoming_leads i USING (account_id, conversation_id)
                UNION ALL
                SELECT conversation_id FROM unnest(?, ?) AS s (account_id, conversation_id)
                JOIN placed_conversations d USING (account_id, conversation_id)""",
                row -> new ConversationId(row.getObject("conversation_id", UUID.class)),
                Column.accounts(started, conversation -> conversation.ref().accountId()),
                Column.uuids(
                        started,
                        conversation -> conversation.ref().conversationId().value()),
                Column.accounts(started, conversation -> conversation.ref().accountId()),
                Column.uuids(
                        started,
                        conversation -> conversation.ref().conversationId().value())));
        return started.stream()
                .map(StartedConversation::ref)
                .filter(ref -> opened.contains(ref.conversationId()))
                .collect(Collectors.toSet());
    }

    /**
     * The conversations that have no incoming lead yet and went into none that was open get one, in the incoming status of the account's main pipeline. Their
     * visitors are contacts already.
     *
     * @return those added
     */
    List<OpenedLead> add(List<StartedConversation> started) {
        // Left joins: a conversation whose account lacks a pipeline must fail, not vanish.
        return sql.list(
                """
                WITH fresh AS (
                    SELECT DISTINCT ON (s.account_id, s.conversation_id)
                        s.*, c.id AS contact_id, c.name AS contact_name, p.id AS pipeline_id, t.id AS status_id
                    FROM unnest(?, ?, ?, ?, ?) AS s (account_id, conversation_id, visitor_id, name, started_at)
                    LEFT JOIN contact_visitors k ON k.account_id = s.account_id AND k.visitor_id = s.visitor_id
                    LEFT JOIN contacts c ON c.account_id = k.account_id AND c.id = k.contact_id
                    LEFT JOIN pipelines p ON p.account_id = s.account_id AND p.main
                    LEFT JOIN statuses t
                        ON t.account_id = p.account_id AND t.pipeline_id = p.id AND t.kind = 'incoming'
                    WHERE NOT EXISTS (
                        SELECT FROM incoming_leads i
                        WHERE i.account_id = s.account_id AND i.conversation_id = s.conversation_id)
                        AND NOT EXISTS (
                            SELECT FROM placed_conversations d
                            WHERE d.account_id = s.account_id AND d.conversation_id = s.conversation_id)
                    ORDER BY s.account_id, s.conversation_id
                ), claimed AS (
                    INSERT INTO incoming_leads (account_id, conversation_id, uid, category, lead_id, created_at)
                    SELECT account_id, conversation_id, encode(sha256(uuid_send(gen_random_uuid())), 'hex'), 'chats',
                        nextval(pg_get_serial_sequence('leads', 'id')), started_at
                    FROM fresh
                    ON CONFLICT (account_id, conversation_id) DO NOTHING
                    RETURNING account_id, conversation_id, lead_id
                ), added AS (
                    INSERT INTO leads (id, account_id, name, pipeline_id, status_id, created_at, updated_at)
                    SELECT claimed.lead_id, account_id, fresh.name, fresh.pipeline_id, fresh.status_id, fresh.started_at,
                        fresh.started_at
                    FROM claimed JOIN fresh USING (account_id, conversation_id)
                ), linked AS (
                    INSERT INTO entity_links (account_id, from_type, from_id, to_type, to_id, main, created_at)
                    SELECT account_id, 'leads', claimed.lead_id, 'contacts', fresh.contact_id, true, fresh.started_at
                    FROM claimed JOIN fresh USING (account_id, conversation_id)
                ), found AS (
                    INSERT INTO entity_words (account_id, entity_type, entity_id, words)
                    SELECT account_id, 'leads', claimed.lead_id, array_to_tsvector(
                        array_remove(regexp_split_to_array(lower(left(fresh.name, 1000)), '\s+'), '') || claimed.lead_id::text)
                    FROM claimed JOIN fresh USING (account_id, conversation_id)
                )
                SELECT * FROM claimed JOIN fresh USING (account_id, conversation_id)""",
                IncomingLeadRepository::openedLead,
                Column.accounts(started, conversation -> conversation.ref().accountId()),
                Column.uuids(
                        started,
                        conversation -> conversation.ref().conversationId().value()),
                Column.uuids(started, conversation -> conversation.visitorId().value()),
                Column.texts(started, StartedConversation::onlineChatName),
                Column.instants(started, StartedConversation::startedAt));
    }

    static OpenedLead openedLead(ResultSet row) throws SQLException {
        return new OpenedLead(
                new AccountId(row.getLong("account_id")),
                new LeadId(row.getLong("lead_id")),
                row.getString("name"),
                new ContactId(row.getLong("contact_id")),
                row.getString("contact_name"),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                NativeSql.instant(row, "started_at"));
    }
}
