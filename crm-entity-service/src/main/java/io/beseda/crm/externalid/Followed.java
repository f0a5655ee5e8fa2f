package io.beseda.crm.externalid;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.incominglead.OpenedLead;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of clients.
 *
 * @param touched what was given an external ID or lost one, or is linked with somebody else now
 * @param moved conversations whose leads have another contact
 * @param removed contacts that are no longer there
 */
public record Followed(List<EntityRef> touched, List<OpenedLead> moved, List<ContactId> removed) {

    static final Followed NOTHING = new Followed(List.of(), List.of(), List.of());

    static Followed touched(List<EntityRef> entities) {
        return new Followed(entities, List.of(), List.of());
    }

    public Followed and(Followed other) {
        return new Followed(joined(touched, other.touched), joined(moved, other.moved), joined(removed, other.removed));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
