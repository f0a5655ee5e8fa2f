package io.beseda.gateway.operator;

import io.beseda.contracts.Topic;
import io.beseda.contracts.UserPublished;
import io.beseda.gateway.broadcast.UnreadableRecords;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
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
 * Follows the users of all accounts from the beginning of their topic. Until it is read the gateway goes on with what tokens say;
 * whoever was let in wrongly is closed when it is.
 */
@ApplicationScoped
public class UserConsumer implements BroadcastReader {

    private static final Duration ASK = Duration.ofSeconds(10);

    private final SignIns signIns;
    private final EventCodec codec;
    private final UnreadableRecords unreadable;
    private final BroadcastLoop loop;

    public UserConsumer(SignIns signIns, EventCodec codec, UnreadableRecords unreadable, KafkaClients clients) {
        this.signIns = signIns;
        this.codec = codec;
        this.unreadable = unreadable;
        this.loop = new BroadcastLoop("gateway-users", Topic.USERS, clients, this);
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
        unreadable.passOverAmong(records, this::take);
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        if (received.value() == null) {
            signIns.removed(new UserId(Long.parseLong(received.key())));
        } else {
            codec.event(received).map(event -> read((UserPublished) event)).ifPresent(signIns::published);
        }
    }

    private static KnownUser read(UserPublished user) {
        return new KnownUser(
                new AccountId(user.accountId()),
                new UserId(user.userId()),
                user.version(),
                user.role() == UserPublished.Role.ADMINISTRATOR,
                user.active(),
                user.updatedAt());
    }

    @Override
    public void caughtUp() {}

    /** A compacted topic loses only what a newer record replaced. */
    @Override
    public void lost() {}
}
