package io.beseda.crm.entity;

import io.beseda.crm.entitysearch.EntityFilter;
import io.beseda.crm.entitysearch.EntitySearchRepository;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows entities of the account. */
@ApplicationScoped
public class ShowEntities {

    /** @param more whether there is another page behind it */
    public record Page(List<EntityState> entities, boolean more) {}

    private final EntitySearchRepository search;
    private final EntityRepository entities;
    private final EntityStates states;

    @Inject
    public ShowEntities(EntitySearchRepository search, EntityRepository entities, EntityStates states) {
        this.search = search;
        this.entities = entities;
        this.states = states;
    }

    @Transactional
    public Page page(AccountId account, EntityFilter filter) {
        List<Long> ids = search.page(account, filter);
        int limit = filter.paging().limit();
        List<Long> shown = ids.subList(0, Math.min(limit, ids.size()));
        return new Page(states.of(filter.type(), entities.of(filter.type(), shown)), ids.size() > limit);
    }

    /** Those there are, in the order given. */
    @Transactional
    public List<EntityState> of(EntityType type, List<Long> ids) {
        return states.of(type, entities.of(type, ids));
    }

    /** Call it in a transaction that will ask for {@link #settled} while it completes: then it is too late to open a session. */
    public void attend() {
        entities.openSession();
    }

    /** At the end of a transaction: as they are in the database then, by id. Nobody else changes them before it has ended. */
    @Transactional
    public List<EntityState> settled(EntityType type, List<Long> ids) {
        return states.of(type, entities.settled(type, ids));
    }

    /** @throws Refusal 404 if the account does not have it */
    @Transactional
    public EntityState one(EntityType type, long id) {
        return of(type, List.of(id)).stream().findFirst().orElseThrow(() -> EntityRepository.unknown(type, id));
    }
}
