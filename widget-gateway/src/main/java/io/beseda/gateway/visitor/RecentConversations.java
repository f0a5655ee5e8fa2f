package io.beseda.gateway.visitor;

import io.beseda.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The last event of every visitor's conversations since some moment: answers "has this client missed anything?" without a
 * database, for all clients that come back at once after their gateway was lost.
 *
 * <p>Kept per visitor, not per conversation: a client names one conversation when it comes back, but must not be called
 * current while another of its conversations went on. In doubt the answer is "catch up".
 */
@ApplicationScoped
public class RecentConversations {

    /** Clocks of two machines, and the way of an event from its commit to us, may take this long. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final int maxVisitors;
    private final Map<UUID, Last> lastOfVisitor;
    private long coveredSinceMillis = Long.MAX_VALUE;

    @Inject
    public RecentConversations(GatewaySettings settings) {
        this(settings.gateway().delivery().rememberedVisitors());
    }

    RecentConversations(int maxVisitors) {
        this.maxVisitors = maxVisitors;
        this.lastOfVisitor = new LinkedHashMap<>(1024, 0.75f, true);
    }

    /** From now on every event since this moment is told to us; whatever was known is forgotten. */
    public synchronized void coverSince(Instant moment) {
        lastOfVisitor.clear();
        coveredSinceMillis = moment.toEpochMilli();
    }

    /** A message was stored. False if it was told before: a redelivery. */
    public synchronized boolean message(UUID visitorId, UUID conversationId, long sequence, long millis) {
        Last last = lastOfVisitor.get(visitorId);
        if (last != null && last.conversationId.equals(conversationId) && sequence <= last.sequence) {
            return false;
        }
        put(visitorId, new Last(conversationId, sequence, true, millis));
        return true;
    }

    /** A conversation was started, finished or reopened behind this sequence. */
    public synchronized void changed(UUID visitorId, UUID conversationId, long sequence, long millis) {
        put(visitorId, new Last(conversationId, sequence, false, millis));
    }

    /** Whether a client that knows this has certainly missed nothing, provided it gets every event from now on. */
    public synchronized boolean isCurrent(UUID visitorId, VisitorFrame.Resume known, Instant now) {
        long asOf = known.asOf().toEpochMilli();
        if (known.asOf().isAfter(now.plus(MARGIN))) {
            return false;
        }
        Optional<Last> last = Optional.ofNullable(lastOfVisitor.get(visitorId));
        if (last.isEmpty()) {
            return coveredSinceMillis != Long.MAX_VALUE && asOf >= coveredSinceMillis + MARGIN.toMillis();
        }
        boolean hasTheLast = last.get().message
                && last.get().conversationId.equals(known.conversationId())
                && last.get().sequence == known.lastSequence();
        return hasTheLast || asOf >= last.get().millis + MARGIN.toMillis();
    }

    private void put(UUID visitorId, Last last) {
        lastOfVisitor.put(visitorId, last);
        if (lastOfVisitor.size() > maxVisitors) {
            var eldest = lastOfVisitor.entrySet().iterator();
            coveredSinceMillis = Math.max(coveredSinceMillis, eldest.next().getValue().millis + 1);
            eldest.remove();
        }
    }

    private record Last(UUID conversationId, long sequence, boolean message, long millis) {}
}
