package io.beseda.crm.incominglead;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * What has come in.
 *
 * @param uid 64 hexadecimal digits
 * @param conversation of the category {@code chats}
 * @param lead the one it became, or was linked with
 */
public record IncomingLead(
        AccountId accountId,
        String uid,
        Category category,
        SortingState state,
        Optional<ConversationId> conversation,
        LeadId lead,
        long pipelineId,
        Optional<String> sourceUid,
        Optional<String> sourceName,
        JsonNode metadata,
        Instant createdAt) {}
