package io.beseda.crm.customfield;

import io.beseda.crm.entitytype.EntityType;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.v4.V4Order;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** The custom fields of the account; those of others do not exist here. */
@ApplicationScoped
public class CustomFieldRepository implements PanacheRepository<CustomField> {

    private static final String CODE_KEY = "custom_fields_code";

    /** The asked page of them, with the number of all. */
    PanacheQuery<CustomField> page(CustomFieldQuery query) {
        Sort sort = query.order().map(CustomFieldRepository::sort).orElse(Sort.by("sort", "id"));
        PanacheQuery<CustomField> found = query.types().isEmpty()
                ? find("entityType = ?1", sort, query.entityType())
                : find("entityType = ?1 and type in ?2", sort, query.entityType(), query.types());
        return found.page(Page.of(query.paging().page() - 1, query.paging().limit()));
    }

    List<CustomField> inOrder(EntityType entityType) {
        return list("entityType = ?1", Sort.by("sort", "id"), entityType);
    }

    /** @throws Refusal 404 if the account's entities of this type have no such field */
    CustomField existing(EntityType entityType, FieldId id) {
        return find("entityType = ?1 and id = ?2", entityType, id.value())
                .firstResultOptional()
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Until the end of the transaction nobody else changes them, and their events are in order.
     *
     * @return in the order of their ids, so that no two transactions wait for each other
     */
    List<CustomField> locked(Collection<FieldId> ids) {
        return find("id in ?1 order by id", ids.stream().map(FieldId::value).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * As above.
     *
     * @throws Refusal 404 if this account's entities of this type do not have all of them
     */
    List<CustomField> locked(EntityType entityType, Collection<FieldId> ids) {
        List<CustomField> found = locked(ids).stream()
                .filter(field -> field.entityType() == entityType)
                .toList();
        List<FieldId> known = found.stream().map(CustomField::id).toList();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw unknown(id);
        });
        return found;
    }

    long countOf(EntityType entityType) {
        return count("entityType", entityType);
    }

    /** Behind all there are. */
    int nextSort(EntityType entityType) {
        return find("entityType", Sort.descending("sort"), entityType)
                .firstResultOptional()
                .map(last -> last.sort() + 1)
                .orElse(1);
    }

    /**
     * Does the work and writes it.
     *
     * @throws Refusal if a code is another field's
     */
    void store(Runnable work) {
        try {
            work.run();
            flush();
        } catch (ConstraintViolationException violation) {
            if (!CODE_KEY.equals(violation.getConstraintName())) {
                throw violation;
            }
            throw new Refusal(CustomFieldProblem.CODE_TAKEN, "Give each field a code of its own, or none.");
        }
    }

    private static Sort sort(V4Order order) {
        Sort.Direction direction = order.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        Sort sort = Sort.by(order.field(), direction);
        return order.field().equals("id") ? sort : sort.and("id", direction);
    }

    private static Refusal unknown(FieldId id) {
        return new Refusal(
                CommonProblem.NOT_FOUND, "There is no field %d here: it may have been deleted.".formatted(id.value()));
    }
}
