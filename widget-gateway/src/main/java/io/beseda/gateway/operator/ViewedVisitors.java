package io.beseda.gateway.operator;

import io.beseda.support.account.AccountId;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The visitors that operators of this gateway look at, and which gateways said that they are connected. An operator is told after
 * it begins to look, and on every change. A gateway that is lost can't take back what it said: its word counts for 90 seconds, and
 * a visitor that is looked at is asked for every minute.
 */
@ApplicationScoped
public class ViewedVisitors {

    private static final long VIEWING_NANOS = Duration.ofMinutes(2).toNanos();
    private static final long WORD_NANOS = Duration.ofSeconds(90).toNanos();
    private static final long SWEEP_MILLIS = 5_000;

    private final LongSupplier nanos;
    private final Consumer<News> teller;
    private final Map<Visitor, Viewed> viewed = new HashMap<>();

    @Inject
    public ViewedVisitors() {
        this(System::nanoTime, News::tell);
    }

    ViewedVisitors(LongSupplier nanos, Consumer<News> teller) {
        this.nanos = nanos;
        this.teller = teller;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    }

    synchronized void view(AccountId account, UUID visitorId, OperatorSession viewer) {
        viewed.computeIfAbsent(new Visitor(account, visitorId), any -> new Viewed())
                .viewers
                .put(viewer, new Viewer(nanos.getAsLong() + VIEWING_NANOS));
    }

    synchronized void leave(AccountId account, UUID visitorId, OperatorSession viewer) {
        viewed.computeIfPresent(new Visitor(account, visitorId), (any, one) -> one.without(viewer));
    }

    /** The socket is gone. */
    synchronized void leave(OperatorSession viewer) {
        viewed.values().removeIf(one -> one.without(viewer) == null);
    }

    /** A gateway holds a socket of this visitor, or no more. */
    public void told(AccountId account, UUID visitorId, UUID gatewayId, boolean online) {
        // Never under the lock: who sends may have to wait for an event loop, which may want the lock.
        hear(new Visitor(account, visitorId), gatewayId, online).forEach(teller);
    }

    /** Forgets who looks no more, and gateways that said nothing for long. */
    void sweep() {
        forget().forEach(teller);
    }

    private synchronized List<News> hear(Visitor visitor, UUID gatewayId, boolean online) {
        Viewed one = viewed.get(visitor);
        if (one == null) {
            return List.of();
        }
        if (online) {
            one.gateways.put(gatewayId, nanos.getAsLong() + WORD_NANOS);
        } else {
            one.gateways.remove(gatewayId);
        }
        return one.news(visitor);
    }

    private synchronized List<News> forget() {
        long now = nanos.getAsLong();
        List<News> news = new ArrayList<>();
        viewed.entrySet().removeIf(entry -> {
            Viewed one = entry.getValue();
            one.viewers.values().removeIf(viewer -> viewer.until - now <= 0);
            if (one.gateways.values().removeIf(until -> until - now <= 0) && one.gateways.isEmpty()) {
                news.addAll(one.news(entry.getKey()));
            }
            return one.viewers.isEmpty();
        });
        return news;
    }

    private record Visitor(AccountId account, UUID id) {}

    record News(OperatorSession viewer, UUID visitorId, boolean online) {

        void tell() {
            viewer.send(new OperatorServerFrame.Presence(visitorId, online).json());
        }
    }

    /** Who looks at one visitor, and until when which gateway's word counts. */
    private static final class Viewed {

        private final Map<OperatorSession, Viewer> viewers = new HashMap<>(2);
        private final Map<UUID, Long> gateways = new HashMap<>(2);

        /** {@code null} once nobody is left, as {@link Map#computeIfPresent} wants it. */
        Viewed without(OperatorSession viewer) {
            viewers.remove(viewer);
            return viewers.isEmpty() ? null : this;
        }

        List<News> news(Visitor visitor) {
            boolean online = !gateways.isEmpty();
            List<News> news = new ArrayList<>();
            viewers.forEach((session, viewer) -> {
                if (viewer.learns(online)) {
                    news.add(new News(session, visitor.id, online));
                }
            });
            return news;
        }
    }

    /** One look of one operator, with what it was told. */
    private static final class Viewer {

        private final long until;
        private boolean told;
        private boolean toldOnline;

        Viewer(long until) {
            this.until = until;
        }

        boolean learns(boolean online) {
            boolean isNew = !told || toldOnline != online;
            told = true;
            toldOnline = online;
            return isNew;
        }
    }
}
