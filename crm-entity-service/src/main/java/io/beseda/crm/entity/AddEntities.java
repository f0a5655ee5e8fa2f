package io.beseda.crm.entity;

import io.beseda.crm.entity.EntitiesChanged.Change;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adds entities of one kind to the account, all of them or none, and makes them known. */
@ApplicationScoped
public class AddEntities {

    private final EntityKinds kinds;
    private final EntityRepository entities;
    private final KeepEntityParts parts;
    private final EntityStates states;
    private final Event<EntitiesChanged> changes;
    private final Clock clock;

    @Inject
    public AddEntities(
            EntityKinds kinds,
            EntityRepository entities,
            KeepEntityParts parts,
            EntityStates states,
            Event<EntitiesChanged> changes,
            Clock clock) {
        this.kinds = kinds;
        this.entities = entities;
        this.parts = parts;
        this.states = states;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * In the order given.
     *
     * @param by the user's id; 0 for nobody
     */
    @Transactional
    public List<EntityState> add(AccountId account, EntityType type, List<EntityDraft> drafts, long by) {
        Instant now = clock.instant();
        EntityKind kind = kinds.of(type);
        List<CrmEntity> rows =
                drafts.stream().map(draft -> kind.create(draft, by, now)).toList();
        entities.add(rows);
        rows.forEach(kind::complete);
        entities.flush();
        parts.keep(account, rows, drafts, by);
        List<EntityState> added = states.of(type, rows);
        parts.index(account, added);
        changes.fire(new EntitiesChanged(
                account,
                added.stream().map(state -> new Change(Optional.empty(), state)).toList(),
                by,
                now));
        return added;
    }
}
