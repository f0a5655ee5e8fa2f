package io.beseda.chatconfig.externalid;

import com.fasterxml.jackson.annotation.JsonValue;

/** A custom field of the CRM, unique over all accounts. */
public record CrmFieldId(@JsonValue long value) {}
