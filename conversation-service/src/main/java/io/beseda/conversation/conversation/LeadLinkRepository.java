package io.beseda.conversation.conversation;

import static io.beseda.conversation.database.Rows.numbers;
import static io.beseda.conversation.database.Rows.uuids;

import io.beseda.conversation.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** The lead columns of conversations. */
@ApplicationScoped
public class LeadLinkRepository {

    /**
     * The first link stays: a conversation is given its lead once. An upsert whose row always exists, because it goes by the
     * key whatever the planner thinks; the other columns' values are never stored.
     */
    private static final String LINK = """
            INSERT INTO conversation AS c (account_id, id, lead_id, contact_id,
                number, online_chat_id, visitor_id, exclusive, last_sequence, started_at, updated_at)
            SELECT account_id, id, lead_id, contact_id, 0, id, id, false, 0, 'epoch', 'epoch'
            FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[]) AS link (account_id, id, lead_id, contact_id)
            ON CONFLICT (account_id, id) DO UPDATE SET lead_id = excluded.lead_id, contact_id = excluded.contact_id
            WHERE c.lead_id IS NULL""";

    private final Database database;

    @Inject
    public LeadLinkRepository(Database database) {
        this.database = database;
    }

    /** Links these locked conversations, each at most once. */
    void link(Collection<LeadLink> links) {
        database.update(
                LINK,
                numbers(links, link -> link.accountId().value()),
                uuids(links, link -> link.conversationId().value()),
                numbers(links, LeadLink::leadId),
                numbers(links, LeadLink::contactId));
    }
}
