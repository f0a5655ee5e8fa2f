package io.beseda.gateway.visitor;

import io.beseda.contracts.Topic;
import io.beseda.contracts.VisitorActivity;
import io.beseda.gateway.producing.ReadyProducer;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/**
 * Puts what visitors do into the event log. Called on event loops, so it never waits: what can't be taken is refused at once for
 * the client to send again. What one visitor sends keeps its order.
 */
@ApplicationScoped
public class VisitorActivityPublisher {

    private static final String NAME = "gateway-visitor-activity";

    private final EventCodec codec;
    private final Clock clock;
    private final UuidV7 ids;
    private final ReadyProducer producer;

    public VisitorActivityPublisher(KafkaClients clients, EventCodec codec, Clock clock, UuidV7 ids) {
        this.codec = codec;
        this.clock = clock;
        this.ids = ids;
        this.producer =
                new ReadyProducer(NAME, Topic.VISITOR_ACTIVITY, clients, () -> clients.producer(NAME, Duration.ZERO));
    }

    void start(@Observes StartupEvent event) {
        producer.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        producer.stop();
    }

    /** Exactly one of the two is run, later and on any thread: accepted only after the brokers' acknowledgement. */
    void publish(VisitorActivity activity, Runnable accepted, Runnable refused) {
        producer.send(codec.toRecord(new OutgoingEvent(ids.next(), clock.instant(), activity)), accepted, refused);
    }
}
