package io.beseda.gateway.sighting;

import io.beseda.contracts.Topic;
import io.beseda.contracts.WidgetSighted;
import io.beseda.gateway.GatewaySettings;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Publishes what {@link Sightings} counted, once a window and at shutdown, on a thread of its own. Until a broker was found the
 * counting goes on, within its bounds; what is sent and not acknowledged is lost and counted: sightings are worth no queue.
 */
@ApplicationScoped
public class SightingPublisher {

    private static final Logger LOG = Logger.getLogger(SightingPublisher.class);
    private static final Duration MAX_BLOCK = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Sightings sightings;
    private final KafkaClients clients;
    private final EventCodec codec;
    private final Clock clock;
    private final UuidV7 ids;
    private final Counter lost;
    private final Duration window;
    private final UUID gatewayId;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "gateway-sightings");
    private volatile Producer<String, byte[]> producer;
    private long number;

    public SightingPublisher(
            Sightings sightings,
            KafkaClients clients,
            EventCodec codec,
            Clock clock,
            UuidV7 ids,
            MeterRegistry metrics,
            GatewaySettings settings) {
        this.sightings = sightings;
        this.clients = clients;
        this.codec = codec;
        this.clock = clock;
        this.ids = ids;
        this.lost = metrics.counter(Sightings.DROPPED, "reason", "broker");
        this.window = settings.gateway().sightings().window();
        this.gatewayId = ids.next();
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(CLOSE.toMillis());
        if (producer != null) {
            producer.close(CLOSE);
        }
    }

    private void run() {
        try {
            while (!stopping.await(window.toMillis(), TimeUnit.MILLISECONDS)) {
                publish();
            }
            publish();
        } catch (InterruptedException e) {
            LOG.debug("interrupted");
        }
    }

    private void publish() throws InterruptedException {
        try {
            Producer<String, byte[]> connected = connect();
            sightings.take().forEach((sighting, count) -> send(connected, sighting, count));
            connected.flush();
        } catch (KafkaException | IllegalStateException e) {
            LOG.debugf("sightings can't be published now: %s", e.toString());
        }
    }

    private Producer<String, byte[]> connect() throws InterruptedException {
        if (producer == null) {
            new TopicProvisioning(clients).ensure(List.of(Topic.WIDGET_SIGHTINGS));
            producer = clients.batchProducer("gateway-sightings", MAX_BLOCK);
        }
        producer.partitionsFor(Topic.WIDGET_SIGHTINGS.topicName());
        return producer;
    }

    private void send(Producer<String, byte[]> connected, Sighting sighting, Count count) {
        var event = new OutgoingEvent(ids.next(), clock.instant(), event(sighting, count));
        connected.send(codec.toRecord(event), (metadata, failure) -> {
            if (failure != null) {
                lost.increment(count.sessions());
            }
        });
    }

    private WidgetSighted event(Sighting sighting, Count count) {
        return new WidgetSighted(
                sighting.accountId().value(),
                sighting.onlineChatId(),
                gatewayId,
                ++number,
                switch (sighting.placement()) {
                    case WEB -> WidgetSighted.Placement.WEB;
                    case APP -> WidgetSighted.Placement.APP;
                },
                sighting.origin().orElse(null),
                switch (sighting.outcome()) {
                    case SHOWN -> WidgetSighted.Outcome.SHOWN;
                    case ADMITTED -> WidgetSighted.Outcome.ADMITTED;
                    case REFUSED -> WidgetSighted.Outcome.REFUSED;
                },
                sighting.identity().map(SightingPublisher::identity).orElse(null),
                count.sessions(),
                count.firstAt(),
                count.lastAt());
    }

    private static WidgetSighted.Identity identity(Identity identity) {
        return switch (identity) {
            case ANONYMOUS -> WidgetSighted.Identity.ANONYMOUS;
            case CLAIMED -> WidgetSighted.Identity.CLAIMED;
            case VERIFIED -> WidgetSighted.Identity.VERIFIED;
        };
    }
}
