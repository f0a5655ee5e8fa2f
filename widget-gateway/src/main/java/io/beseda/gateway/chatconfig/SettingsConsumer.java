package io.beseda.gateway.chatconfig;

import io.beseda.contracts.Event;
import io.beseda.gateway.broadcast.UnreadableRecords;
import io.beseda.gateway.chatconfig.LatestSettings.Change;
import io.beseda.support.broadcast.BroadcastReader;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.UnreadableEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps settings as a compacted topic says: reads it whole at start and then follows it. The highest version wins, a tombstone
 * removes, a record that can't be read is counted and passed over.
 */
final class SettingsConsumer<S extends Embeddable> implements BroadcastReader {

    private static final Duration ASK = Duration.ofSeconds(10);

    private final LatestSettings<S> settings;
    private final EventCodec codec;
    private final UnreadableRecords unreadable;
    private final Function<Event, S> translate;
    private final Consumer<Set<UUID>> changed;

    /**
     * @param translate the settings an event carries
     * @param changed told the ids of what is different now, on the reading thread
     */
    SettingsConsumer(
            LatestSettings<S> settings,
            EventCodec codec,
            UnreadableRecords unreadable,
            Function<Event, S> translate,
            Consumer<Set<UUID>> changed) {
        this.settings = settings;
        this.codec = codec;
        this.unreadable = unreadable;
        this.translate = translate;
        this.changed = changed;
    }

    @Override
    public Map<TopicPartition, Long> start(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions, ASK);
    }

    @Override
    public void read(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<Change<S>> changes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> received : records) {
            try {
                change(received).ifPresent(changes::add);
            } catch (UnreadableEvent | IllegalArgumentException | NullPointerException e) {
                unreadable.passOver(received, e);
            }
        }
        settings.apply(changes);
        changed.accept(changes.stream().map(Change::id).collect(Collectors.toSet()));
    }

    @Override
    public void caughtUp() {
        settings.complete();
    }

    /** A compacted topic loses only what a newer record replaced. */
    @Override
    public void lost() {}

    private Optional<Change<S>> change(ConsumerRecord<String, byte[]> received) {
        if (received.value() == null) {
            return Optional.of(new Change<>(UUID.fromString(received.key()), Optional.empty()));
        }
        return codec.event(received).map(translate).map(read -> new Change<>(read.id(), Optional.of(read)));
    }
}
