package io.beseda.crm.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes the deliveries that are due, from start-up to shutdown, with threads of its own. What a pod has claimed when it dies is claimed
 * by another once the claim has run out; any number of pods work at once.
 */
@ApplicationScoped
public class DeliveryLoop {

    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);

    /** Far longer than looking a host up and waiting for its answer takes. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration LEAVE_LIMIT = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofMinutes(10);
    private static final int REMOVED_AT_ONCE = 1_000;

    private final DeliveryRepository deliveries;
    private final DeliveryClient client;
    private final TakeResult takeResult;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "webhook-deliveries");
    private final Semaphore free;
    private ExecutorService senders;
    private volatile boolean stopping;
    private Instant cleanAt = Instant.MIN;

    @Inject
    public DeliveryLoop(
            DeliveryRepository deliveries,
            DeliveryClient client,
            TakeResult takeResult,
            WebhookSettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.client = client;
        this.takeResult = takeResult;
        this.settings = settings;
        this.clock = clock;
        this.free = new Semaphore(settings.concurrency());
    }

    void start(@Observes StartupEvent event) {
        senders = Executors.newFixedThreadPool(settings.concurrency(), task -> new Thread(task, "webhook-delivery"));
        thread.start();
    }

    /** What is on its way is finished; what is not, another pod finishes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        senders.shutdown();
        thread.join(LEAVE_LIMIT.toMillis());
        if (!senders.awaitTermination(LEAVE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            senders.shutdownNow();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (round() == 0) {
                    Thread.sleep(settings.pollInterval().toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf(e, "webhooks: deliveries are interrupted and will be tried again");
                pause();
            }
        }
    }

    /** How many deliveries were begun. */
    private int round() throws InterruptedException {
        clean();
        free.acquire();
        int places = 1 + free.drainPermits();
        List<Delivery> claimed = List.of();
        try {
            Instant now = clock.instant();
            claimed = deliveries.claim(places, settings.concurrencyPerWebhook(), now, now.plus(CLAIM));
        } finally {
            free.release(places - claimed.size());
        }
        claimed.forEach(delivery -> senders.execute(() -> deliver(delivery)));
        return claimed.size();
    }

    private void deliver(Delivery delivery) {
        try {
            takeResult.take(delivery, client.send(delivery));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "webhook %d: delivery %d will be made again",
                    delivery.webhookId().value(),
                    delivery.id().value());
        } finally {
            free.release();
        }
    }

    private void clean() {
        Instant now = clock.instant();
        if (now.isBefore(cleanAt)) {
            return;
        }
        cleanAt = now.plus(CLEANING);
        int removed;
        do {
            removed = deliveries.removeOlder(now.minus(settings.logRetention()), REMOVED_AT_ONCE);
        } while (removed == REMOVED_AT_ONCE && !stopping);
    }

    private void pause() {
        try {
            Thread.sleep(settings.pollInterval().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
