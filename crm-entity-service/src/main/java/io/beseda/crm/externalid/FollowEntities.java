package io.beseda.crm.externalid;

import io.beseda.crm.entity.EntitiesChanged;
import io.beseda.crm.entity.EntityState;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.fieldvalue.FieldValueRepository;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.link.LinksChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever is written into a chosen field, and whoever becomes the main contact of what has one: in the same transaction it counts. */
@ApplicationScoped
public class FollowEntities {

    private final ChoiceRepository choices;
    private final FieldValueRepository values;
    private final MatchExternalIds matchExternalIds;

    @Inject
    public FollowEntities(ChoiceRepository choices, FieldValueRepository values, MatchExternalIds matchExternalIds) {
        this.choices = choices;
        this.values = values;
        this.matchExternalIds = matchExternalIds;
    }

    void follow(@Observes EntitiesChanged changed) {
        Set<ExternalIdKey> keys = new HashSet<>();
        for (ChosenField field : choices.chosen(changed.accountId())) {
            changed.changes().stream()
                    .filter(change -> change.after().ref().type() == field.entityType())
                    .forEach(change -> {
                        Optional<ExternalIdKey> before = change.before().flatMap(state -> keyOf(state, field));
                        Optional<ExternalIdKey> after = keyOf(change.after(), field);
                        if (!before.equals(after)) {
                            Stream.of(before, after).flatMap(Optional::stream).forEach(keys::add);
                        }
                    });
        }
        matchExternalIds.match(changed.accountId(), keys);
    }

    void follow(@Observes LinksChanged changed) {
        List<EntityRef> owners = changed.links().stream()
                .filter(link -> link.to().type() == EntityType.CONTACTS)
                .map(EntityLink::from)
                .toList();
        if (owners.isEmpty()) {
            return;
        }
        Set<ExternalIdKey> keys = new HashSet<>();
        for (ChosenField field : choices.chosen(changed.accountId())) {
            List<Long> ids = owners.stream()
                    .filter(owner -> owner.type() == field.entityType())
                    .map(EntityRef::id)
                    .toList();
            values.of(changed.accountId(), field.entityType(), ids).values().stream()
                    .map(byField -> byField.get(field.id()))
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .flatMap(value -> field.keyOf(value.text()).stream())
                    .forEach(keys::add);
        }
        matchExternalIds.match(changed.accountId(), keys);
    }

    private static Optional<ExternalIdKey> keyOf(EntityState state, ChosenField field) {
        return state.values(field.id())
                .flatMap(shown -> shown.values().stream().findFirst())
                .flatMap(value -> field.keyOf(String.valueOf(value.value())));
    }
}
