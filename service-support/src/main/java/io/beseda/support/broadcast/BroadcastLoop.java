package io.beseda.support.broadcast;

import io.beseda.contracts.Topic;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * One thread that reads every partition of a topic for ever, without a group. Kafka may be away at start and at any time: the
 * loop tries again with back-off, and goes on at the offset it stopped at, so nothing is passed over.
 */
public final class BroadcastLoop {

    private static final Logger LOG = Logger.getLogger(BroadcastLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(10);
    private static final long FIRST_BACK_OFF_MILLIS = 100;
    private static final long MAX_BACK_OFF_MILLIS = 3_000;
    private static final long PARTITION_CHECK_NANOS = Duration.ofSeconds(30).toNanos();

    private final String name;
    private final Topic topic;
    private final KafkaClients clients;
    private final BroadcastReader reader;
    private final Thread thread;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile Consumer<String, byte[]> current;
    private volatile boolean stopped;
    private long backOffMillis = FIRST_BACK_OFF_MILLIS;
    private boolean wasCaughtUp;

    public BroadcastLoop(String name, Topic topic, KafkaClients clients, BroadcastReader reader) {
        this.name = name;
        this.topic = topic;
        this.clients = clients;
        this.reader = reader;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void stop() throws InterruptedException {
        stopped = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer == null) {
            thread.interrupt();
        } else {
            consumer.wakeup();
        }
        thread.join(ASK.toMillis());
    }

    private void run() {
        while (!stopped) {
            try {
                new TopicProvisioning(clients).ensure(List.of(topic));
                readUntilPartitionsChange();
            } catch (InterruptedException | InterruptException | WakeupException e) {
                LOG.debugf("%s: interrupted", name);
            } catch (OffsetOutOfRangeException e) {
                LOG.errorf("%s: records of %s were deleted before they were read", name, topic.topicName());
                next.clear();
                wasCaughtUp = false;
                reader.lost();
            } catch (KafkaException e) {
                LOG.warnf("%s: %s can't be read now, trying again: %s", name, topic.topicName(), e.toString());
                backOff();
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s: reading %s failed, trying again", name, topic.topicName());
                backOff();
            }
        }
    }

    private void readUntilPartitionsChange() throws InterruptedException {
        try (Consumer<String, byte[]> consumer = clients.broadcastConsumer(name)) {
            current = consumer;
            Set<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> ends = assign(consumer, partitions);
            backOffMillis = FIRST_BACK_OFF_MILLIS;
            long checkAt = System.nanoTime() + PARTITION_CHECK_NANOS;
            while (!stopped) {
                tellIfCaughtUp(ends);
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    take(records);
                }
                if (System.nanoTime() - checkAt > 0) {
                    checkAt = System.nanoTime() + PARTITION_CHECK_NANOS;
                    if (!partitions(consumer).equals(partitions)) {
                        return;
                    }
                }
            }
        } finally {
            current = null;
        }
    }

    private Map<TopicPartition, Long> assign(Consumer<String, byte[]> consumer, Set<TopicPartition> partitions) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ASK);
        Set<TopicPartition> fresh = new HashSet<>(partitions);
        fresh.removeAll(next.keySet());
        if (!fresh.isEmpty()) {
            // Partitions added to a topic that was already read whole hold only what came since.
            next.putAll(
                    next.isEmpty() ? reader.start(consumer, fresh) : Map.copyOf(consumer.beginningOffsets(fresh, ASK)));
        }
        next.forEach(consumer::seek);
        return ends;
    }

    /** Positions move after the records were taken: a reader that fails sees them again. */
    private void take(ConsumerRecords<String, byte[]> records) {
        reader.read(records);
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
            next.put(partition, ofPartition.get(ofPartition.size() - 1).offset() + 1);
        }
    }

    private void tellIfCaughtUp(Map<TopicPartition, Long> ends) {
        if (!wasCaughtUp && ends.entrySet().stream().allMatch(end -> position(end.getKey()) >= end.getValue())) {
            wasCaughtUp = true;
            LOG.infof("%s: %s read up to its end", name, topic.topicName());
            reader.caughtUp();
        }
    }

    /** The last offset of a compacted or transactional partition may hold no record: then only the consumer knows. */
    private long position(TopicPartition partition) {
        Consumer<String, byte[]> consumer = current;
        return Math.max(next.get(partition), consumer == null ? 0 : consumer.position(partition, ASK));
    }

    private Set<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> partitions = consumer.partitionsFor(topic.topicName(), ASK).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
        if (partitions.isEmpty()) {
            // A broker that is just starting, or a topic just created.
            throw new UnknownTopicOrPartitionException(topic.topicName() + " is not known yet");
        }
        return partitions;
    }

    private void backOff() {
        try {
            Thread.sleep(backOffMillis);
        } catch (InterruptedException e) {
            LOG.debugf("%s: interrupted", name);
        }
        backOffMillis = Math.min(MAX_BACK_OFF_MILLIS, backOffMillis * 2);
    }
}
