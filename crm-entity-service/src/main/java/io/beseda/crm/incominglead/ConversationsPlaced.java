package io.beseda.crm.incominglead;

import java.util.List;

/** Conversations have another lead or contact, in the transaction of this thread. Observed inside it. */
public record ConversationsPlaced(List<OpenedLead> placed) {}
