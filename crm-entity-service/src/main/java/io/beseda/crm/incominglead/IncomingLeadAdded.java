package io.beseda.crm.incominglead;

/** A form or call came in over the API, in the transaction of this thread. Observed inside it. */
public record IncomingLeadAdded(IncomingLead incoming) {}
