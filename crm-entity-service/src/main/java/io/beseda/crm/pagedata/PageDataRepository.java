package io.beseda.crm.pagedata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.pagedata.UnappliedPageData.Unapplied;
import io.beseda.support.account.AccountId;
import io.beseda.support.sql.Column;
import io.beseda.support.sql.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last word of each page, and whether it has reached the cards. */
@ApplicationScoped
public class PageDataRepository {

    /**
     * What is to be applied.
     *
     * @param note the one that an earlier word made
     */
    record Waiting(PageClaims claims, LeadId lead, Optional<Written> note) {}

    /** A note and what it is on. */
    record Written(EntityType on, long id) {}

    private final NativeSql sql;
    private final ObjectMapper json;

    @Inject
    public PageDataRepository(NativeSql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** An older word than the one that is known changes nothing. One row per conversation. */
    void keep(Collection<GivenPageData> given) {
        sql.update(
                """
                INSERT INTO page_data AS p (account_id, conversation_id, given_at, claims, applied)
                SELECT account_id, conversation_id, given_at, claims::jsonb, false
                FROM unnest(?, ?, ?, ?) AS g (account_id, conversation_id, given_at, claims)
                ON CONFLICT (account_id, conversation_id) DO UPDATE
                SET given_at = excluded.given_at, claims = excluded.claims, applied = false
                WHERE p.given_at < excluded.given_at""",
                Column.accounts(given, each -> each.ref().accountId()),
                Column.uuids(given, each -> each.ref().conversationId().value()),
                Column.instants(given, GivenPageData::givenAt),
                Column.texts(given, each -> written(each.claims())));
    }

    /** Those of these whose leads are known. */
    List<Unapplied> unapplied(Collection<UUID> conversations) {
        return sql.list(
                """
                SELECT p.account_id, p.conversation_id FROM page_data p
                JOIN card_conversations k ON k.account_id = p.account_id AND k.conversation_id = p.conversation_id
                WHERE NOT p.applied AND k.lead_id IS NOT NULL AND p.conversation_id = ANY (?)
                ORDER BY p.account_id, p.conversation_id""",
                row -> new Unapplied(
                        new AccountId(row.getLong("account_id")),
                        new ConversationId(row.getObject("conversation_id", UUID.class))),
                Column.uuids(conversations, id -> id));
    }

    /** Of several who take it at once, one gets it; it counts as applied when the transaction commits. */
    Optional<Waiting> take(AccountId account, ConversationId conversation) {
        return sql.first("""
                UPDATE page_data p SET applied = true FROM card_conversations k
                WHERE p.account_id = ? AND p.conversation_id = ? AND NOT p.applied
                    AND k.account_id = p.account_id AND k.conversation_id = p.conversation_id AND k.lead_id IS NOT NULL
                RETURNING p.claims, k.lead_id, p.note_type, p.note_id""", this::waiting, account.value(), conversation.value());
    }

    void rememberNote(AccountId account, ConversationId conversation, EntityRef on, long note) {
        sql.update(
                "UPDATE page_data SET note_type = ?, note_id = ? WHERE account_id = ? AND conversation_id = ?",
                on.type().code(),
                note,
                account.value(),
                conversation.value());
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        Optional<EntityType> on =
                Optional.ofNullable(row.getString("note_type")).flatMap(EntityType::of);
        long note = row.getLong("note_id");
        return new Waiting(
                read(row.getString("claims")),
                new LeadId(row.getLong("lead_id")),
                on.map(type -> new Written(type, note)));
    }

    private String written(PageClaims claims) {
        try {
            return json.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims can't be written", e);
        }
    }

    private PageClaims read(String claims) {
        try {
            return json.readValue(claims, PageClaims.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims that were stored as JSON are none", e);
        }
    }
}
