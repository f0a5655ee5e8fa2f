package io.beseda.crm.intake;

import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.VisitorId;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What webhooks tell of conversations beyond their events, for many at once. */
@ApplicationScoped
public class TalkFacts {

    private final NativeSql sql;

    @Inject
    public TalkFacts(NativeSql sql) {
        this.sql = sql;
    }

    /** A conversation of one account with the visitor it belongs to. */
    record Key(ConversationRef ref, VisitorId visitorId) {}

    /** What is known of a conversation; what came before its start knows little. */
    record Facts(Optional<Long> number, Optional<Long> leadId, Optional<Long> contactId, Optional<Instant> startedAt) {}

    /** An incoming lead as it stands. */
    record Unsorted(String uid, long pipelineId) {}

    Map<ConversationRef, Facts> of(Collection<Key> keys) {
        Map<ConversationRef, Facts> facts = new HashMap<>();
        List<Key> asked = List.copyOf(keys);
        sql.list(
                        """
                        SELECT k.place, c.number, c.lead_id, coalesce(e.to_id, v.contact_id) AS contact_id, c.started_at
                        FROM unnest(?, ?, ?) WITH ORDINALITY AS k (account_id, conversation_id, visitor_id, place)
                        JOIN card_conversations c ON c.account_id = k.account_id AND c.conversation_id = k.conversation_id
                        LEFT JOIN entity_links e ON e.account_id = k.account_id AND e.from_type = 'leads' AND e.from_id = c.lead_id
                            AND e.to_type = 'contacts' AND e.main
                        LEFT JOIN contact_visitors v ON v.account_id = k.account_id AND v.visitor_id = k.visitor_id""",
                        row -> Map.entry(
                                asked.get(row.getInt("place") - 1).ref(),
                                new Facts(
                                        Optional.ofNullable(row.getObject("number", Long.class)),
                                        Optional.ofNullable(row.getObject("lead_id", Long.class)),
                                        Optional.ofNullable(row.getObject("contact_id", Long.class)),
                                        NativeSql.optionalInstant(row, "started_at"))),
                        Column.accounts(asked, key -> key.ref().accountId()),
                        Column.uuids(asked, key -> key.ref().conversationId().value()),
                        Column.uuids(asked, key -> key.visitorId().value()))
                .forEach(entry -> facts.put(entry.getKey(), entry.getValue()));
        return facts;
    }

    /** Those of them whose last message is not their visitor's. */
    Set<ConversationRef> answered(Collection<ConversationRef> conversations) {
        if (conversations.isEmpty()) {
            return Set.of();
        }
        List<ConversationRef> asked = List.copyOf(conversations);
        return Set.copyOf(sql.list(
                """
                SELECT k.place
                FROM unnest(?, ?) WITH ORDINALITY AS k (account_id, conversation_id, place)
                JOIN card_conversations c ON c.account_id = k.account_id AND c.conversation_id = k.conversation_id
                WHERE c.last_message_author_type <> 'visitor'""",
                row -> asked.get(row.getInt("place") - 1),
                Column.accounts(asked, ConversationRef::accountId),
                Column.uuids(asked, ref -> ref.conversationId().value())));
    }

    /** Those of these leads that came in, by lead. */
    Map<LeadId, Unsorted> unsorted(AccountId account, Collection<LeadId> leads) {
        if (leads.isEmpty()) {
            return Map.of();
        }
        Map<LeadId, Unsorted> unsorted = new HashMap<>();
        sql.list(
                        """
                        SELECT i.lead_id, i.uid, s.pipeline_id
                        FROM incoming_leads i
                        JOIN leads l ON l.account_id = i.account_id AND l.id = i.lead_id
                        JOIN statuses s ON s.account_id = l.account_id AND s.id = l.status_id
                        WHERE i.account_id = ? AND i.lead_id = ANY (?)""",
                        row -> Map.entry(
                                new LeadId(row.getLong("lead_id")),
                                new Unsorted(row.getString("uid"), row.getLong("pipeline_id"))),
                        account.value(),
                        Column.bigints(leads, LeadId::value))
                .forEach(entry -> unsorted.put(entry.getKey(), entry.getValue()));
        return unsorted;
    }
}
