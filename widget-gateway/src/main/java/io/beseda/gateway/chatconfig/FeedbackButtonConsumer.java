package io.beseda.gateway.chatconfig;

import io.beseda.contracts.FeedbackButtonPublished;
import io.beseda.contracts.Topic;
import io.beseda.gateway.broadcast.UnreadableRecords;
import io.beseda.support.account.AccountId;
import io.beseda.support.broadcast.BroadcastLoop;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Keeps {@link FeedbackButtons} as their topic says. */
@ApplicationScoped
public class FeedbackButtonConsumer {

    private final BroadcastLoop loop;

    public FeedbackButtonConsumer(
            FeedbackButtons buttons,
            EventCodec codec,
            KafkaClients clients,
            UnreadableRecords unreadable,
            Event<FeedbackButtonsChanged> changed) {
        var reader = new SettingsConsumer<>(
                buttons,
                codec,
                unreadable,
                event -> button((FeedbackButtonPublished) event),
                ids -> changed.fire(new FeedbackButtonsChanged(ids)));
        this.loop = new BroadcastLoop("gateway-feedback-buttons", Topic.FEEDBACK_BUTTONS, clients, reader);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    private static FeedbackButton button(FeedbackButtonPublished published) {
        return new FeedbackButton(
                new AccountId(published.accountId()),
                published.feedbackButtonId(),
                published.version(),
                published.color(),
                published.position(),
                Optional.ofNullable(published.onlineChatId()),
                published.channels().stream()
                        .map(channel -> new FeedbackButton.Channel(
                                channel.kind(), channel.link(), Optional.ofNullable(channel.caption())))
                        .toList(),
                ScriptConsumer.of(published.buttonId(), published.webPlacement(), published.appPlacement()));
    }
}
