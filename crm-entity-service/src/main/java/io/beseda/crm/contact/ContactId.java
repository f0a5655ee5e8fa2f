package io.beseda.crm.contact;

import com.fasterxml.jackson.annotation.JsonValue;

/** A contact. */
public record ContactId(@JsonValue long value) {}
