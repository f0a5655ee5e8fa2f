package io.beseda.chatconfig.sighting;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.Placement;
import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.contracts.WidgetSighted;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Records what gateways saw of widgets; each event counts once, however often it comes. */
@ApplicationScoped
public class WidgetSightingConsumer implements EventHandler {

    private final RecordSightings recordSightings;

    @Inject
    public WidgetSightingConsumer(RecordSightings recordSightings) {
        this.recordSightings = recordSightings;
    }

    @Override
    public Topic topic() {
        return Topic.WIDGET_SIGHTINGS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<SightingReport> reports = events.stream()
                .filter(WidgetSighted.class::isInstance)
                .map(event -> read((WidgetSighted) event))
                .toList();
        if (!reports.isEmpty()) {
            recordSightings.record(reports);
        }
    }

    private static SightingReport read(WidgetSighted event) {
        return new SightingReport(
                new AccountId(event.accountId()),
                new OnlineChatId(event.onlineChatId()),
                event.gatewayId(),
                event.number(),
                switch (event.placement()) {
                    case WEB -> Placement.WEB;
                    case APP -> Placement.APP;
                },
                Optional.ofNullable(event.origin()),
                outcome(event),
                event.sessions(),
                event.firstAt(),
                event.lastAt());
    }

    private static Outcome outcome(WidgetSighted event) {
        return switch (event.outcome()) {
            case SHOWN -> Outcome.SHOWN;
            case REFUSED -> Outcome.REFUSED;
            case ADMITTED -> event.identity() == WidgetSighted.Identity.VERIFIED ? Outcome.VERIFIED : Outcome.ADMITTED;
        };
    }
}
