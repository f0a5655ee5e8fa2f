package io.beseda.support.consuming;

import io.beseda.contracts.Event;
import io.beseda.contracts.Topic;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.UnreadableEvent;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads a topic and hands each polled batch to an {@link EventHandler}, on a thread of its own. The replicas of a service
 * share a topic's partitions in a consumer group of that topic, so that its rebalances hold up no other.
 *
 * <p>Delivery is at least once, in partition order: offsets are committed after the handler's transaction, those of all
 * transactions of {@link #COMMIT_INTERVAL} together, since a commit costs the broker as much as a message. What comes
 * while a batch is handled is the next batch, so batches grow with the load. After one of {@link #MANY} records the loop rests for
 * {@link #REST}, and after any for as long as its handler can: where they come as fast as they are handled, a transaction of more costs
 * little more.
 *
 * <p>If the surroundings fail, the loop rewinds to the batch's start and tries again, waiting longer each time up to
 * {@link #MAX_BACK_OFF}; nothing is skipped, and nothing but the batch is held in memory. If a batch fails for another reason
 * its records are handled one by one, and one that fails by itself is parked. A record of an unknown event type is passed
 * over: a newer version wrote it.
 *
 * <p>A position the broker no longer has (retention passed while the consumer was away) is logged as an error and counted, and
 * reading goes on at the oldest record there is.
 */
public final class EventLoop implements AutoCloseable {

    static final Duration MAX_BACK_OFF = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(EventLoop.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(500);
    private static final int MANY = 16;
    private static final Duration REST = Duration.ofMillis(5);
    private static final Duration LEAVE_LIMIT = Duration.ofSeconds(2);
    private static final int EARLY_ATTEMPTS = 30;

    private final String group;
    private final Topic topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TopicProvisioning provisioning;
    private final ParkedRecords parked;
    private final EventCodec codec;
    private final EventHandler handler;
    private final LoopMetrics metrics;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile Consumer<String, byte[]> consumer;
    private boolean uncommitted;
    private long committedAt;
    private int failures;

    /** @param service prefix of the group's name, which ends with the topic's */
    public EventLoop(
            String service,
            KafkaClients clients,
            ParkedRecords parked,
            EventCodec codec,
            LoopMetrics metrics,
            EventHandler handler) {
        this.topic = handler.topic();
        this.group = group(service, topic);
        this.consumers = () -> clients.groupConsumer(group);
        this.provisioning = new TopicProvisioning(clients);
        this.parked = parked;
        this.codec = codec;
        this.metrics = metrics;
        this.handler = handler;
        this.thread = new Thread(this::run, "events-" + topic.topicName());
    }

    /** The consumer group in which a service reads a topic. */
    public static String group(String service, Topic topic) {
        return service + "-" + topic.topicName();
    }

    public void start() {
        thread.start();
    }

    /** Ends after the batch in hand; offsets are committed. */
    @Override
    public void close() {
        stopping = true;
        Consumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False once the thread has ended: the service can't do its work and should be restarted. */
    public boolean isAlive() {
        return stopping || thread.isAlive();
    }

    private void run() {
        while (!stopping) {
            try (Consumer<String, byte[]> fresh = consumers.get()) {
                consumer = fresh;
                provisioning.ensure(List.of(topic));
                uncommitted = false;
                fresh.subscribe(List.of(topic.topicName()), commitBeforeLeaving(fresh));
                while (!stopping) {
                    round(fresh);
                }
            } catch (WakeupException e) {
                LOG.debugf("%s: woken to stop", group);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf(e, "%s: reading starts anew", group);
                pause();
            }
        }
    }

    private void round(Consumer<String, byte[]> source) throws InterruptedException {
        ConsumerRecords<String, byte[]> records;
        try {
            records = source.poll(POLL);
        } catch (NoOffsetForPartitionException e) {
            source.seekToBeginning(e.partitions());
            return;
        } catch (OffsetOutOfRangeException e) {
            LOG.errorf("%s: records before the oldest kept one are lost to this consumer: %s", group, e.getMessage());
            metrics.positionLost();
            source.seekToBeginning(e.offsetOutOfRangePartitions().keySet());
            return;
        }
        if (records.isEmpty() || handledOrRewound(source, records)) {
            commitIfDue(source);
            rest(records.count());
        } else {
            pause();
        }
    }

    private void rest(int handled) throws InterruptedException {
        if (handled > 0 && !handler.rest().isZero()) {
            Thread.sleep(handler.rest().toMillis());
        } else if (handled >= MANY) {
            Thread.sleep(REST.toMillis());
        }
    }

    /** Whatever happens, the consumer's positions are those of what is done with, and may be committed. */
    private boolean handledOrRewound(Consumer<String, byte[]> source, ConsumerRecords<String, byte[]> records)
            throws InterruptedException {
        boolean done = false;
        try {
            done = handleAll(records);
        } finally {
            if (done) {
                uncommitted = true;
                failures = 0;
            } else {
                rewind(source, records);
            }
        }
        return done;
    }

    private void commitIfDue(Consumer<String, byte[]> source) {
        long now = System.nanoTime();
        if (uncommitted && now - committedAt >= COMMIT_INTERVAL.toNanos()) {
            source.commitAsync();
            uncommitted = false;
            committedAt = now;
        }
    }

    /** Also when the consumer is closed. What can't be committed comes again, here or at the next owner. */
    private ConsumerRebalanceListener commitBeforeLeaving(Consumer<String, byte[]> source) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                try {
                    source.commitSync(LEAVE_LIMIT);
                } catch (KafkaException e) {
                    LOG.infof("%s: leaves without a commit (%s)", group, e.getMessage());
                }
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
        };
    }

    /** True if every record is done with: handled, passed over or parked. */
    private boolean handleAll(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        try {
            handle(all);
            metrics.handled(all.size());
            return true;
        } catch (RuntimeException e) {
            if (mustWait(e)) {
                return false;
            }
        }
        for (ConsumerRecord<String, byte[]> record : all) {
            try {
                handle(List.of(record));
                metrics.handled(1);
            } catch (RuntimeException e) {
                if (mustWait(e)) {
                    return false;
                }
                parked.park(record, e);
                metrics.parked();
            }
        }
        return true;
    }

    /** What came back after its tombstone is not gone. */
    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        List<Event> events = new ArrayList<>(records.size());
        Set<String> tombstones = new LinkedHashSet<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.value() == null && topic.cleanup() == Topic.Cleanup.COMPACT) {
                tombstones.add(record.key());
            } else {
                Optional<Event> event = codec.event(record);
                event.ifPresent(events::add);
                tombstones.remove(record.key());
            }
        }
        if (!events.isEmpty()) {
            handler.handle(events);
        }
        if (!tombstones.isEmpty()) {
            handler.forget(List.copyOf(tombstones));
        }
    }

    private boolean mustWait(RuntimeException e) {
        if (e instanceof UnreadableEvent) {
            return false;
        }
        Failure failure = Failure.of(e);
        boolean wait = failure == Failure.TRANSIENT || failure == Failure.EARLY && failures < EARLY_ATTEMPTS;
        if (wait && failures == 0) {
            LOG.warnf(e, "%s: waiting for %s", group, failure == Failure.EARLY ? e.getMessage() : "the database");
        }
        return wait;
    }

    private static void rewind(Consumer<String, byte[]> source, ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (source.assignment().contains(partition)) {
                source.seek(partition, records.records(partition).get(0).offset());
            }
        }
    }

    private void pause() {
        long millis = FIRST_BACK_OFF.toMillis() << Math.min(failures, 10);
        failures++;
        metrics.retried();
        try {
            Thread.sleep(Math.min(millis, MAX_BACK_OFF.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
