package io.beseda.chatconfig.sighting;

import io.beseda.contracts.WidgetSighted;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What one gateway says of one chat. */
final class SightingFixtures {

    private final long account;
    private final UUID chat;
    private final UUID gateway = UUID.randomUUID();
    private final AtomicLong number = new AtomicLong();

    SightingFixtures(long account, String chat) {
        this.account = account;
        this.chat = UUID.fromString(chat);
    }

    WidgetSighted admitted(String origin, long sessions, Instant at) {
        return admitted(origin, WidgetSighted.Identity.ANONYMOUS, sessions, at);
    }

    WidgetSighted admitted(String origin, WidgetSighted.Identity identity, long sessions, Instant at) {
        return event(WidgetSighted.Placement.WEB, origin, WidgetSighted.Outcome.ADMITTED, identity, sessions, at);
    }

    WidgetSighted shown(String origin, long requests, Instant at) {
        return event(WidgetSighted.Placement.WEB, origin, WidgetSighted.Outcome.SHOWN, null, requests, at);
    }

    WidgetSighted admittedApp(long sessions, Instant at) {
        var anonymous = WidgetSighted.Identity.ANONYMOUS;
        return event(WidgetSighted.Placement.APP, null, WidgetSighted.Outcome.ADMITTED, anonymous, sessions, at);
    }

    WidgetSighted refused(String origin, long sessions, Instant at) {
        return event(WidgetSighted.Placement.WEB, origin, WidgetSighted.Outcome.REFUSED, null, sessions, at);
    }

    private WidgetSighted event(
            WidgetSighted.Placement placement,
            String origin,
            WidgetSighted.Outcome outcome,
            WidgetSighted.Identity identity,
            long sessions,
            Instant at) {
        return new WidgetSighted(
                account,
                chat,
                gateway,
                number.incrementAndGet(),
                placement,
                origin,
                outcome,
                identity,
                sessions,
                at.minusSeconds(1),
                at);
    }
}
