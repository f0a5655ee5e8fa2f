package io.beseda.gateway.livesignal;

import io.beseda.contracts.LiveSignal;
import io.beseda.contracts.Topic;
import io.beseda.contracts.TypingChanged;
import io.beseda.gateway.producing.ReadyProducer;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.kafka.KafkaClients;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * Tells every gateway what is going on at this moment. Called on event loops, so it never waits: a signal that can't be sent is
 * dropped and counted, and nobody misses it. Of somebody who types, one signal in two seconds is enough.
 */
@ApplicationScoped
public class LiveSignalPublisher {

    /** Counter of signals that were not sent. */
    public static final String DROPPED_METRIC = "beseda.gateway.signals.dropped";

    private static final String NAME = "gateway-live-signals";
    private static final Runnable NOTHING = () -> {};

    private final EventCodec codec;
    private final Clock clock;
    private final UuidV7 ids;
    private final Counter dropped;
    private final ReadyProducer producer;
    private final TypingPace pace = new TypingPace();

    public LiveSignalPublisher(KafkaClients clients, EventCodec codec, Clock clock, UuidV7 ids, MeterRegistry metrics) {
        this.codec = codec;
        this.clock = clock;
        this.ids = ids;
        this.dropped = metrics.counter(DROPPED_METRIC);
        this.producer = new ReadyProducer(NAME, Topic.LIVE_SIGNALS, clients, () -> clients.signalProducer(NAME));
    }

    void start(@Observes StartupEvent event) {
        producer.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        producer.stop();
    }

    public void tell(LiveSignal signal) {
        if (signal instanceof TypingChanged typing && !isDue(typing)) {
            return;
        }
        producer.send(
                codec.toRecord(new OutgoingEvent(ids.next(), clock.instant(), signal)), NOTHING, dropped::increment);
    }

    private boolean isDue(TypingChanged typing) {
        String author = typing.author().type() + " " + typing.author().id();
        return pace.permits(typing.conversationId(), author, typing.typing());
    }
}
