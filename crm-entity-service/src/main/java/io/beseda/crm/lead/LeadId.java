package io.beseda.crm.lead;

import com.fasterxml.jackson.annotation.JsonValue;

/** A lead. */
public record LeadId(@JsonValue long value) {}
