package io.beseda.crm.customfield;

import java.util.List;

/**
 * Custom fields were made or changed in the transaction of this thread, which holds their rows, and their new versions are
 * known. Observed inside that transaction: an observer that fails undoes the change.
 */
public record CustomFieldsChanged(List<CustomField> fields) {}
