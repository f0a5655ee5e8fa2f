package io.beseda.chatconfig.restorable;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Settings of the request's account; those of others, and deleted ones, do not exist here. */
public abstract class RestorableRepository<S extends RestorableSetting> implements PanacheRepositoryBase<S, UUID> {

    private final String unknown;

    /** @param unknown what a caller is told who asks for one that does not exist: a sentence */
    protected RestorableRepository(String unknown) {
        this.unknown = unknown;
    }

    public List<S> allByName() {
        return list("deletedAt is null order by name, id");
    }

    protected S existing(UUID id) {
        return present(id).orElseThrow(this::unknown);
    }

    protected Optional<S> present(UUID id) {
        return findByIdOptional(id).filter(setting -> !setting.isDeleted());
    }

    protected S locked(UUID id) {
        return lock(id).filter(setting -> !setting.isDeleted()).orElseThrow(this::unknown);
    }

    /** As {@link #locked}, among deleted ones too. */
    S lockedEvenIfDeleted(UUID id) {
        return lock(id).orElseThrow(this::unknown);
    }

    protected Optional<S> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    protected Refusal unknown() {
        return new Refusal(CommonProblem.NOT_FOUND, unknown);
    }
}
