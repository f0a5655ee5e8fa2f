package io.beseda.crm.incominglead;

import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.Conditions;
import io.beseda.support.sql.JsonColumns;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What has come in to the account, and what became of it. */
@ApplicationScoped
public class SortingRepository {

    /** What is known of a chat is put together here; of the rest, what the API was given. */
    private static final String SELECT = """
            SELECT i.*, l.pipeline_id, coalesce(i.metadata, jsonb_build_object(
                'from', coalesce(c.name, ''),
                'to', l.name,
                'received_at', extract(epoch FROM i.created_at)::bigint,
                'service', 'livechat',
                'client', jsonb_build_object('name', coalesce(c.name, ''), 'avatar', '',
                    'external_id', k.external_id, 'identity', k.identity),
                'origin', jsonb_build_object('chat_id', i.conversation_id, 'ref', NULL, 'visitor_uid', v.visitor_id),
                'last_message_text', coalesce(k.last_message_text, ''),
                'source_name', l.name)) AS shown_metadata,
                coalesce(i.source_name, l.name) AS shown_source, coalesce(i.source_uid, k.online_chat_id::text) AS shown_source_uid
            FROM incoming_leads i
            JOIN leads l ON l.account_id = i.account_id AND l.id = i.lead_id
            LEFT JOIN card_conversations k ON k.account_id = i.account_id AND k.conversation_id = i.conversation_id
            LEFT JOIN entity_links e ON e.account_id = i.account_id AND e.from_type = 'leads' AND e.from_id = i.lead_id
                AND e.to_type = 'contacts' AND e.main
            LEFT JOIN contacts c ON c.account_id = e.account_id AND c.id = e.to_id
            LEFT JOIN LATERAL (
                SELECT visitor_id FROM contact_visitors v
                WHERE v.account_id = c.account_id AND v.contact_id = c.id ORDER BY visitor_id LIMIT 1) v ON true
            WHERE\s""";

    private static final String OF_ACCOUNT = "i.account_id = ?";
    private static final String WAITING = OF_ACCOUNT + " AND i.state = 'waiting'";

    private final NativeSql sql;
    private final JsonColumns json;

    @Inject
    public SortingRepository(NativeSql sql, JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    /** Those that wait: the asked page, the oldest first unless asked otherwise, and one more if there is one. */
    List<IncomingLead> waiting(AccountId account, IncomingLeadQuery query) {
        Conditions conditions = conditions(WAITING, account, query);
        boolean newestFirst = query.order().map(by -> by.descending()).orElse(false);
        String direction = newestFirst ? " DESC" : "";
        return sql.list(
                SELECT + conditions.sql() + " ORDER BY i.created_at" + direction + ", i.uid" + direction
                        + " OFFSET ? LIMIT ?",
                this::incomingLead,
                conditions.parameters(query.paging().offset(), query.paging().limit() + 1));
    }

    /** Those of these leads that wait. */
    List<IncomingLead> waiting(AccountId account, List<LeadId> leads) {
        return sql.list(
                SELECT + WAITING + " AND i.lead_id = ANY (?)",
                this::incomingLead,
                account.value(),
                Column.bigints(leads, LeadId::value));
    }

    Optional<IncomingLead> byUid(AccountId account, String uid) {
        return sql.first(SELECT + OF_ACCOUNT + " AND i.uid = ?", this::incomingLead, account.value(), uid);
    }

    /** Of several who sort it at once, one does. */
    boolean sort(AccountId account, String uid, SortingState state, LeadId lead, long by, Instant at) {
        return sql.update("""
                        UPDATE incoming_leads SET state = ?, lead_id = ?, sorted_by = ?, sorted_at = ?
                        WHERE account_id = ? AND uid = ? AND state = 'waiting'""", state.code(), lead.value(), by, at, account.value(), uid) == 1;
    }

    /** One that was declined is accepted after all. False of every other lead. */
    boolean takeUp(AccountId account, long lead, long by, Instant at) {
        return sql.update("""
                        UPDATE incoming_leads SET state = 'accepted', sorted_by = ?, sorted_at = ?
                        WHERE account_id = ? AND lead_id = ? AND state = 'declined'""", by, at, account.value(), lead) > 0;
    }

    /** The card of another lead shows the conversation from now on. */
    void moveConversation(AccountId account, ConversationId conversation, LeadId lead) {
        sql.update(
                "UPDATE card_conversations SET lead_id = ? WHERE account_id = ? AND conversation_id = ?",
                lead.value(),
                account.value(),
                conversation.value());
    }

    IncomingLead add(AccountId account, String uid, Category category, LeadId lead, NewIncomingLead added, Instant at) {
        sql.update(
                """
                INSERT INTO incoming_leads
                    (account_id, uid, category, lead_id, source_uid, source_name, metadata, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                account.value(),
                uid,
                category.code(),
                lead.value(),
                added.sourceUid().orElse(null),
                added.sourceName().orElse(null),
                added.metadata().toString(),
                added.createdAt().orElse(at));
        return byUid(account, uid).orElseThrow();
    }

    SummaryView summary(AccountId account, IncomingLeadQuery query) {
        Conditions conditions = conditions(OF_ACCOUNT, account, query);
        return sql.first(
                        """
                        SELECT count(*) AS total,
                            count(*) FILTER (WHERE i.state IN ('accepted', 'linked')) AS accepted,
                            count(*) FILTER (WHERE i.state = 'declined') AS declined,
                            coalesce(extract(epoch FROM avg(i.sorted_at - i.created_at)), 0)::bigint AS average,
                            count(*) FILTER (WHERE i.category = 'sip') AS sip,
                            count(*) FILTER (WHERE i.category = 'mail') AS mail,
                            count(*) FILTER (WHERE i.category = 'forms') AS forms,
                            count(*) FILTER (WHERE i.category = 'chats') AS chats
                        FROM incoming_leads i
                        JOIN leads l ON l.account_id = i.account_id AND l.id = i.lead_id
                        WHERE\s""" + conditions.sql(),
                        row -> new SummaryView(
                                row.getLong("total"),
                                row.getLong("accepted"),
                                row.getLong("declined"),
                                row.getLong("average"),
                                SummaryView.categories(
                                        row.getLong("sip"),
                                        row.getLong("mail"),
                                        row.getLong("forms"),
                                        row.getLong("chats"))),
                        conditions.parameters())
                .orElseThrow();
    }

    private static Conditions conditions(String first, AccountId account, IncomingLeadQuery query) {
        Conditions conditions = new Conditions(first, account.value());
        if (!query.uids().isEmpty()) {
            conditions.and("i.uid = ANY (?)", Column.texts(query.uids(), uid -> uid));
        }
        if (!query.categories().isEmpty()) {
            conditions.and("i.category = ANY (?)", Column.texts(query.categories(), Category::code));
        }
        if (!query.pipelines().isEmpty()) {
            conditions.and("l.pipeline_id = ANY (?)", Column.bigints(query.pipelines(), id -> id));
        }
        query.createdFrom().ifPresent(from -> conditions.and("i.created_at >= ?", from));
        query.createdTo().ifPresent(to -> conditions.and("i.created_at <= ?", to));
        return conditions;
    }

    private IncomingLead incomingLead(ResultSet row) throws SQLException {
        return new IncomingLead(
                new AccountId(row.getLong("account_id")),
                row.getString("uid"),
                Category.of(row.getString("category")).orElseThrow(),
                SortingState.of(row.getString("state")),
                Optional.ofNullable(row.getObject("conversation_id", UUID.class))
                        .map(ConversationId::new),
                new LeadId(row.getLong("lead_id")),
                row.getLong("pipeline_id"),
                Optional.ofNullable(row.getString("shown_source_uid")),
                Optional.ofNullable(row.getString("shown_source")),
                json.read(row, "shown_metadata"),
                NativeSql.instant(row, "created_at"));
    }
}
