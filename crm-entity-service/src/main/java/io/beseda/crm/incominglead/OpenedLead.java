package io.beseda.crm.incominglead;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.lead.LeadId;
import io.beseda.support.account.AccountId;
import java.time.Instant;

/** A lead that a conversation was given just now: opened for it, or open before. */
public record OpenedLead(
        AccountId accountId,
        LeadId leadId,
        String leadName,
        ContactId contactId,
        String contactName,
        ConversationId conversationId,
        Instant openedAt) {}
