package io.beseda.crm.customfield;

/** A custom field was deleted in the transaction of this thread; observed as {@link CustomFieldsChanged} is. */
public record CustomFieldDeleted(CustomField field) {}
