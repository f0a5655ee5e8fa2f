package io.beseda.support.broadcast;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads every partition of a topic in every pod. Called by the one thread of its {@link BroadcastLoop}. */
public interface BroadcastReader {

    /** Where to begin in partitions that were never read. */
    Map<TopicPartition, Long> start(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions);

    /** Takes records in the order of their partitions. An exception stops nothing: the loop starts over behind the last records. */
    void read(Iterable<ConsumerRecord<String, byte[]>> records);

    /** All that was in the topic when reading began has been read; called once, and again after {@link #lost()}. */
    void caughtUp();

    /** Records were deleted before they could be read: what was built from the topic is not complete. Reading begins anew. */
    void lost();
}
