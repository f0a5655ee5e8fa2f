package io.beseda.crm.incominglead;

import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody sorted what had come in, in the transaction of this thread. Observed inside it.
 *
 * @param lead the one it is now
 * @param by the user's id; 0 for nobody
 */
public record IncomingLeadsSorted(
        AccountId accountId,
        String uid,
        Category category,
        SortingState state,
        Optional<ConversationId> conversation,
        LeadId lead,
        Instant createdAt,
        long by,
        Instant at) {}
