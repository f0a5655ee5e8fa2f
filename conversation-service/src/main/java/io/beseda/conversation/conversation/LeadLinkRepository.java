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

    /** The first link stays: a conversation is given its lead once. Lead columns are in no index. */
    private static final String LINK = """
            UPDATE conversation c SET lead_id = link.lead_id, contact_id = link.contact_id
            FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[]) AS link (account_id, id, lead_id, contact_id)
            WHERE c.account_id = link.account_id AND c.id = link.id AND c.lead_id IS NULL""";

    private final Database database;

    @Inject
    public LeadLinkRepository(Database database) {
        this.database = database;
    }

    /** Links these locked conversations. */
    void link(Collection<LeadLink> links) {
        database.update(
                LINK,
                numbers(links, link -> link.accountId().value()),
                uuids(links, link -> link.conversationId().value()),
                numbers(links, LeadLink::leadId),
                numbers(links, LeadLink::contactId));
    }
}
