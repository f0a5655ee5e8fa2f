package io.beseda.conversation.conversation;

import io.beseda.support.account.AccountId;
import java.util.Objects;

/** The lead and contact a conversation was given in the CRM. */
public record LeadLink(AccountId accountId, ConversationId conversationId, long leadId, long contactId) {

    public LeadLink {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(conversationId);
        if (leadId <= 0 || contactId <= 0) {
            throw new IllegalArgumentException("ids of leads and contacts are positive");
        }
    }
}
