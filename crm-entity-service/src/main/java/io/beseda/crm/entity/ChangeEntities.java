package io.beseda.crm.entity;

import io.beseda.crm.entity.EntitiesChanged.Change;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Changes entities of one kind, all as asked or none, and makes them known. */
@ApplicationScoped
public class ChangeEntities {

    private final EntityKinds kinds;
    private final EntityRepository entities;
    private final KeepEntityParts parts;
    private final EntityStates states;
    private final Event<EntitiesChanged> changes;
    private final Clock clock;

    @Inject
    public ChangeEntities(
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
     * @param drafts each with the id of the entity it is about
     * @param by the user's id; 0 for nobody
     * @throws Refusal 404 naming one that the account does not have
     */
    @Transactional
    public List<EntityState> change(AccountId account, EntityType type, List<EntityDraft> drafts, long by) {
        Instant now = clock.instant();
        EntityKind kind = kinds.of(type);
        List<CrmEntity> rows = entities.locked(
                type, drafts.stream().map(draft -> draft.id().orElseThrow()).toList());
        List<EntityState> before = states.of(type, rows);
        IntStream.range(0, rows.size()).forEach(i -> {
            rows.get(i).change(drafts.get(i), by, now);
            kind.change(rows.get(i), drafts.get(i), now);
        });
        entities.flush();
        parts.keep(account, rows, drafts, by);
        return announced(account, rows, before, by, now);
    }

    /**
     * Does to each of them what other features decide.
     *
     * @throws Refusal 404 naming one that the account does not have
     */
    @Transactional
    public List<EntityState> each(
            AccountId account, EntityType type, List<Long> ids, BiConsumer<CrmEntity, Instant> change, long by) {
        Instant now = clock.instant();
        List<CrmEntity> rows = entities.locked(type, ids);
        List<EntityState> before = states.of(type, rows);
        rows.forEach(row -> {
            change.accept(row, now);
            row.touch(by, now);
        });
        entities.flush();
        return announced(account, rows, before, by, now);
    }

    private List<EntityState> announced(
            AccountId account, List<CrmEntity> rows, List<EntityState> before, long by, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<EntityState> after = states.of(rows.get(0).type(), rows);
        parts.index(account, after);
        changes.fire(new EntitiesChanged(
                account,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new Change(Optional.of(before.get(i)), after.get(i)))
                        .toList(),
                by,
                now));
        return after;
    }
}
