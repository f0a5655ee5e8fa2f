package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.restorable.DeleteOrRestore;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Deletes a feedback button: it vanishes from the sites it stood on, and the chat it opened goes on without it. */
@ApplicationScoped
public class DeleteOrRestoreFeedbackButton {

    private final DeleteOrRestore deleteOrRestore;
    private final FeedbackButtonRepository buttons;
    private final Event<FeedbackButtonChanged> changes;
    private final Event<FeedbackButtonDeleted> deletions;

    @Inject
    public DeleteOrRestoreFeedbackButton(
            DeleteOrRestore deleteOrRestore,
            FeedbackButtonRepository buttons,
            Event<FeedbackButtonChanged> changes,
            Event<FeedbackButtonDeleted> deletions) {
        this.deleteOrRestore = deleteOrRestore;
        this.buttons = buttons;
        this.changes = changes;
        this.deletions = deletions;
    }

    public void delete(FeedbackButtonId id, ExpectedVersion expected) {
        deleteOrRestore.delete(
                buttons, id.value(), expected, button -> deletions.fire(new FeedbackButtonDeleted(button)));
    }

    public FeedbackButton restore(FeedbackButtonId id) {
        return deleteOrRestore.restore(buttons, id.value(), button -> changes.fire(new FeedbackButtonChanged(button)));
    }
}
