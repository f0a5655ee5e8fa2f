package io.beseda.contracts;

/** A custom field of the CRM as it is now. Topic {@link Topic#CUSTOM_FIELDS}, compacted; a deleted field is a tombstone. */
public sealed interface CustomFieldEvent extends Event permits CustomFieldPublished {

    /** Unique over all accounts. */
    long fieldId();

    @Override
    default String key() {
        return Long.toString(fieldId());
    }
}
