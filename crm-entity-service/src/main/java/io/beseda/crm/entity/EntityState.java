package io.beseda.crm.entity;

import io.beseda.crm.customfield.FieldId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.FieldValuesView;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.tag.Tag;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entity with all that belongs to it, at one moment.
 *
 * @param values in the order of the fields; fields without any are not in it
 */
public record EntityState(
        EntityRef ref,
        AccountId accountId,
        String name,
        Optional<UserId> responsible,
        long createdBy,
        long updatedBy,
        Instant createdAt,
        Instant updatedAt,
        EntityDetails details,
        List<FieldValuesView> values,
        List<Tag> tags,
        List<EntityLink> links) {

    /** What it is linked with, of one type, main ones first. */
    public List<EntityRef> linked(EntityType type) {
        return links.stream()
                .map(link -> link.other(ref))
                .filter(other -> other.type() == type)
                .toList();
    }

    public Optional<FieldValuesView> values(FieldId field) {
        return values.stream().filter(each -> each.fieldId().equals(field)).findFirst();
    }

    /** What it can be found by. */
    List<String> texts() {
        return Stream.of(
                        Stream.of(name, Long.toString(ref.id())),
                        values.stream()
                                .flatMap(field -> field.values().stream())
                                .map(value -> String.valueOf(value.value())),
                        tags.stream().map(Tag::name))
                .flatMap(each -> each)
                .toList();
    }
}
