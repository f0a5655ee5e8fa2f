package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.restorable.RestorableRepository;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The feedback buttons of the request's account; those of others, and deleted ones, do not exist here. */
@ApplicationScoped
public class FeedbackButtonRepository extends RestorableRepository<FeedbackButton> {

    public FeedbackButtonRepository() {
        super("There is no feedback button with this id: it may have been deleted.");
    }

    /** @throws Refusal 404 if the account has no such button */
    public FeedbackButton existing(FeedbackButtonId id) {
        return existing(id.value());
    }

    /**
     * Until the end of the transaction nobody else changes it, and its events are in order.
     *
     * @throws Refusal 404 if the account has no such button
     */
    FeedbackButton locked(FeedbackButtonId id) {
        return locked(id.value());
    }

    /** By their source ids, a page of them. */
    public List<FeedbackButton> bySource(boolean deletedToo, int page, int limit) {
        return find(deletedToo ? "order by sourceId" : "deletedAt is null order by sourceId")
                .page(page - 1, limit)
                .list();
    }

    public long count(boolean deletedToo) {
        return deletedToo ? count() : count("deletedAt is null");
    }

    /** @throws Refusal 404 if the account has no such button; a deleted one is still told of */
    public FeedbackButton existingBySource(long sourceId) {
        return find("sourceId", sourceId).firstResultOptional().orElseThrow(this::unknown);
    }

    /** As {@link #locked}. */
    public FeedbackButton lockedBySource(long sourceId) {
        return find("sourceId = ?1 and deletedAt is null", sourceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(this::unknown);
    }
}
