package io.beseda.crm.entity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.beseda.crm.entitytype.EntityType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** All kinds of entities. */
@ApplicationScoped
public class EntityKinds {

    private final Map<EntityType, EntityKind> kinds;

    @Inject
    public EntityKinds(@Any Instance<EntityKind> kinds) {
        this.kinds = kinds.stream().collect(toMap(EntityKind::type, identity()));
    }

    public EntityKind of(EntityType type) {
        return kinds.get(type);
    }
}
