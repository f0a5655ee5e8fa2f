package io.beseda.crm.conversation;

import java.util.UUID;

/** A visitor of a site, as the gateway recognises one. */
public record VisitorId(UUID value) {}
