package io.beseda.gateway.broadcast;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** What becomes of a record the gateway can't read: it is logged, counted and passed over. Services with a group park it. */
@ApplicationScoped
public class UnreadableRecords {

    /** Counter, label {@code topic}. */
    public static final String METRIC = "beseda.gateway.records.unreadable";

    private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);

    private final MeterRegistry metrics;

    public UnreadableRecords(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Gives each record to the reader; one that it can't read does not concern the others. */
    public void passOverAmong(
            Iterable<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> reader) {
        for (ConsumerRecord<String, byte[]> received : records) {
            try {
                reader.accept(received);
            } catch (RuntimeException e) {
                passOver(received, e);
            }
        }
    }

    public void passOver(ConsumerRecord<String, byte[]> received, RuntimeException why) {
        LOG.errorf(
                "%s-%d at offset %d can't be read and is passed over: %s",
                received.topic(), received.partition(), received.offset(), why.getMessage());
        metrics.counter(METRIC, "topic", received.topic()).increment();
    }
}
