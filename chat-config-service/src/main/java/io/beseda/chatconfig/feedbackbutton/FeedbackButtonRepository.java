package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.restorable.RestorableRepository;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

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
}
