package io.beseda.crm.entity;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of the account's entities, of every kind. */
@ApplicationScoped
public class EntityRepository {

    private final EntityManager entities;
    private final EntityKinds kinds;

    @Inject
    public EntityRepository(EntityManager entities, EntityKinds kinds) {
        this.entities = entities;
        this.kinds = kinds;
    }

    void add(List<CrmEntity> added) {
        added.forEach(entities::persist);
        entities.flush();
    }

    /** Other statements of the transaction see what was changed. */
    public void flush() {
        entities.flush();
    }

    /** Those there are, in the order of the ids given. */
    public List<CrmEntity> of(EntityType type, List<Long> ids) {
        Map<Long, CrmEntity> found = byId(query(type, ids).getResultList());
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * In the order of the ids given; nobody else changes them until the end of the transaction.
     *
     * @throws Refusal 404 naming one that the account does not have
     */
    public List<CrmEntity> locked(EntityType type, List<Long> ids) {
        Map<Long, CrmEntity> found = byId(
                query(type, ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList());
        return ids.stream()
                .map(id -> {
                    if (!found.containsKey(id)) {
                        throw unknown(type, id);
                    }
                    return found.get(id);
                })
                .toList();
    }

    void openSession() {
        entities.isJoinedToTransaction();
    }

    /** Those there are, whatever was read of them before, by id; nobody else changes them until the end of the transaction. */
    List<? extends CrmEntity> settled(EntityType type, List<Long> ids) {
        entities.flush();
        entities.clear();
        return query(type, ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    static Refusal unknown(EntityType type, long id) {
        return new Refusal(CommonProblem.NOT_FOUND, "%s has no entry %d.".formatted(type.code(), id));
    }

    /** By id, so that no two transactions wait for each other. */
    private TypedQuery<? extends CrmEntity> query(EntityType type, Collection<Long> ids) {
        Class<? extends CrmEntity> rows = kinds.of(type).rows();
        return entities.createQuery("from %s e where e.id in :ids order by e.id".formatted(rows.getSimpleName()), rows)
                .setParameter("ids", ids.stream().distinct().toList());
    }

    private static Map<Long, CrmEntity> byId(List<? extends CrmEntity> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.ref().id(), Function.identity()));
    }
}
