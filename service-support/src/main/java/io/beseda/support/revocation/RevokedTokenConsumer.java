package io.beseda.support.revocation;

import io.beseda.contracts.Topic;
import io.beseda.support.broadcast.BroadcastLoop;
import io.beseda.support.broadcast.BroadcastReader;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Follows {@code revoked-tokens.v1} from its beginning. The key alone says what is revoked, so that a record of a newer version, or
 * one with a value nobody can read, still revokes: it fails on the safe side.
 */
@ApplicationScoped
public class RevokedTokenConsumer implements BroadcastReader {

    private static final Duration ASK = Duration.ofSeconds(10);

    private final RevokedTokens tokens;
    private final BroadcastLoop loop;

    @Inject
    public RevokedTokenConsumer(
            RevokedTokens tokens,
            KafkaClients clients,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tokens = tokens;
        this.loop = new BroadcastLoop(service + "-revoked-tokens", Topic.REVOKED_TOKENS, clients, this);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    @Override
    public Map<TopicPartition, Long> start(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions, ASK);
    }

    @Override
    public void read(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> received : records) {
            if (received.key() == null) {
                continue;
            }
            if (received.value() == null) {
                tokens.forget(received.key());
            } else {
                tokens.revoked(received.key());
            }
        }
    }

    @Override
    public void caughtUp() {
        tokens.complete();
    }

    /** A compacted topic loses only what a tombstone or a newer record replaced. */
    @Override
    public void lost() {}
}
