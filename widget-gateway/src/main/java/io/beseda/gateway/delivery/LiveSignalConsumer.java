package io.beseda.gateway.delivery;

import io.beseda.contracts.LiveSignal;
import io.beseda.contracts.Topic;
import io.beseda.gateway.broadcast.UnreadableRecords;
import io.beseda.support.broadcast.BroadcastLoop;
import io.beseda.support.broadcast.BroadcastReader;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the signals of the moment, from now on: what was signalled before this pod started is nobody's business any more. The pod
 * is ready without them.
 */
@ApplicationScoped
public class LiveSignalConsumer implements BroadcastReader {

    private static final Duration ASK = Duration.ofSeconds(10);

    private final DeliverSignal deliver;
    private final EventCodec codec;
    private final UnreadableRecords unreadable;
    private final BroadcastLoop loop;

    public LiveSignalConsumer(
            DeliverSignal deliver, EventCodec codec, UnreadableRecords unreadable, KafkaClients clients) {
        this.deliver = deliver;
        this.codec = codec;
        this.unreadable = unreadable;
        this.loop = new BroadcastLoop("gateway-live-signals", Topic.LIVE_SIGNALS, clients, this);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    @Override
    public Map<TopicPartition, Long> start(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions, ASK);
    }

    @Override
    public void read(Iterable<ConsumerRecord<String, byte[]>> records) {
        unreadable.passOverAmong(
                records,
                received -> codec.event(received).map(LiveSignal.class::cast).ifPresent(deliver::deliver));
    }

    @Override
    public void caughtUp() {}

    /** What matters is told again. */
    @Override
    public void lost() {}
}
