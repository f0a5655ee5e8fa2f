package io.beseda.gateway.sighting;

import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.chatconfig.Placement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts where widgets of known chats were shown and asked for sessions. Called on event loops with what anybody may send, so it never waits
 * for a broker, never fails, and remembers a bounded number of different things between two publications; admissions and
 * refusals apart, so that a flood of refused origins hides no widget that runs.
 */
@ApplicationScoped
public class Sightings {

    /** Counter, label {@code reason}: {@code bound}, {@code broker}. */
    static final String DROPPED = "beseda.gateway.sightings.dropped";

    /** Ten placement addresses times three identities and shown ones, and what an app's pages may be. */
    private static final int MAX_ADMITTED_OF_CHAT = 50;

    private static final int MAX_REFUSED_OF_CHAT = 20;
    private static final int MAX_IN_ALL = 10_000;

    private final Tally admitted = new Tally(MAX_ADMITTED_OF_CHAT, MAX_IN_ALL);
    private final Tally refused = new Tally(MAX_REFUSED_OF_CHAT, MAX_IN_ALL);
    private final Clock clock;
    private final Counter overBound;

    public Sightings(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.overBound = metrics.counter(DROPPED, "reason", "bound");
    }

    /** A button was shown, for which there is no session yet. */
    public void shown(OnlineChat chat, Placement placement, Optional<String> origin) {
        count(admitted, sighting(chat, placement, origin, Outcome.SHOWN, Optional.empty()));
    }

    /** A session was granted. */
    public void admitted(OnlineChat chat, Placement placement, Optional<String> origin, Identity identity) {
        count(admitted, sighting(chat, placement, origin, Outcome.ADMITTED, Optional.of(identity)));
    }

    /** No session was granted, because of the origin. */
    public void refused(OnlineChat chat, Placement placement, Optional<String> origin) {
        count(refused, sighting(chat, placement, origin, Outcome.REFUSED, Optional.empty()));
    }

    /** Everything counted since the last time. */
    Map<Sighting, Count> take() {
        Map<Sighting, Count> taken = new HashMap<>(admitted.take());
        taken.putAll(refused.take());
        return taken;
    }

    private void count(Tally tally, Sighting sighting) {
        if (!tally.add(sighting, clock.instant())) {
            overBound.increment();
        }
    }

    private static Sighting sighting(
            OnlineChat chat,
            Placement placement,
            Optional<String> origin,
            Outcome outcome,
            Optional<Identity> identity) {
        return new Sighting(chat.accountId(), chat.id(), placement, origin, outcome, identity);
    }
}
