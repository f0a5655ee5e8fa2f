package io.beseda.crm.customfield;

import com.fasterxml.jackson.annotation.JsonValue;

/** A custom field, unique over all accounts. */
public record FieldId(@JsonValue long value) {}
