package io.beseda.crm.externalid;

import io.beseda.crm.customfield.FieldId;
import java.util.Comparator;

/**
 * An external ID in the field it is kept in. In one order: transactions that hold several matches never wait for each other in a circle.
 *
 * @param externalId in its canonical form
 */
record ExternalIdKey(FieldId field, String externalId) implements Comparable<ExternalIdKey> {

    private static final Comparator<ExternalIdKey> ORDER = Comparator.comparingLong(
                    (ExternalIdKey key) -> key.field().value())
            .thenComparing(ExternalIdKey::externalId);

    @Override
    public int compareTo(ExternalIdKey other) {
        return ORDER.compare(this, other);
    }
}
