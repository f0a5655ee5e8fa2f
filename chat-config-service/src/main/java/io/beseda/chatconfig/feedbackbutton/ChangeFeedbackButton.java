package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.audit.AuditLog;
import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.audit.SettingsAction;
import io.beseda.chatconfig.version.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Changes a feedback button and makes its next version known. Changes of one button run one after the other; one that expects
 * another version is refused.
 */
@ApplicationScoped
public class ChangeFeedbackButton {

    private final FeedbackButtonRepository buttons;
    private final AuditLog auditLog;
    private final Event<FeedbackButtonChanged> changes;
    private final Clock clock;

    @Inject
    public ChangeFeedbackButton(
            FeedbackButtonRepository buttons, AuditLog auditLog, Event<FeedbackButtonChanged> changes, Clock clock) {
        this.buttons = buttons;
        this.auditLog = auditLog;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public FeedbackButton change(FeedbackButtonId id, ExpectedVersion expected, FeedbackButtonChange change) {
        FeedbackButton button = buttons.locked(id);
        expected.check(button.version());
        List<FieldChange> changed = button.apply(change, clock.instant());
        if (!changed.isEmpty()) {
            // The version rises when the row is written.
            buttons.flush();
            auditLog.record(id.value(), SettingsAction.CHANGED, changed);
            changes.fire(new FeedbackButtonChanged(button));
        }
        return button;
    }
}
