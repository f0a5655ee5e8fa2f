package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.placement.NewPlacements;
import io.beseda.chatconfig.unguessable.UnguessableValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Creates a feedback button, version 1, with keys for both placements, and makes it known. */
@ApplicationScoped
public class CreateFeedbackButton {

    private final FeedbackButtonRepository buttons;
    private final UnguessableValues unguessable;
    private final NewPlacements newPlacements;
    private final AuditLog auditLog;
    private final Event<FeedbackButtonChanged> changes;
    private final Clock clock;

    @Inject
    public CreateFeedbackButton(
            FeedbackButtonRepository buttons,
            UnguessableValues unguessable,
            NewPlacements newPlacements,
            AuditLog auditLog,
            Event<FeedbackButtonChanged> changes,
            Clock clock) {
        this.buttons = buttons;
        this.unguessable = unguessable;
        this.newPlacements = newPlacements;
        this.auditLog = auditLog;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public FeedbackButton create(NewFeedbackButton created) {
        var button = new FeedbackButton(
                new FeedbackButtonId(unguessable.uuid()), created, newPlacements.nowhere(), clock.instant());
        buttons.persistAndFlush(button);
        auditLog.record(button.uuid(), SettingsAction.CREATED, List.of());
        changes.fire(new FeedbackButtonChanged(button));
        return button;
    }
}
