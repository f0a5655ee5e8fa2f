package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.feedbackbutton.FeedbackButton;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonChanged;
import io.beseda.chatconfig.feedbackbutton.FeedbackButtonDeleted;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.contracts.Channel;
import io.beseda.contracts.FeedbackButtonPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Publishes {@link SnapshotPublisher} of feedback buttons on topic {@code feedback-buttons.v1}. */
@ApplicationScoped
public class FeedbackButtonPublisher {

    private final SnapshotPublisher snapshots;

    @Inject
    public FeedbackButtonPublisher(SnapshotPublisher snapshots) {
        this.snapshots = snapshots;
    }

    void publish(@Observes FeedbackButtonChanged changed) {
        snapshots.publish(changed.button(), snapshot(changed.button()));
    }

    void withdraw(@Observes FeedbackButtonDeleted deleted) {
        snapshots.withdraw(deleted.button(), snapshot(deleted.button()));
    }

    private static FeedbackButtonPublished snapshot(FeedbackButton button) {
        return new FeedbackButtonPublished(
                button.accountId().value(),
                button.id().value(),
                button.version(),
                button.name().value(),
                button.color().value(),
                button.position().wireName(),
                button.onlineChatId().map(OnlineChatId::value).orElse(null),
                button.channels().stream()
                        .map(channel -> new Channel(
                                channel.kind().wireName(),
                                channel.link(),
                                channel.caption().orElse(null)))
                        .toList(),
                button.placements().buttonId().value(),
                PlacementPublisher.web(button.placements()),
                PlacementPublisher.app(button.placements()),
                button.updatedAt());
    }
}
