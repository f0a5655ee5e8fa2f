package io.beseda.contracts;

/** A committed change in the CRM. Topic {@link Topic#CRM_EVENTS}, keyed by entity. */
public sealed interface CrmEvent extends Event
        permits IncomingLeadOpened, ConversationPlaced, ExternalIdMatched, ClientErased {}
