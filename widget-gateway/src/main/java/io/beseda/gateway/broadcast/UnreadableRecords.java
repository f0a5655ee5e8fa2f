package io.beseda.gateway.broadcast;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
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

    public void passOver(ConsumerRecord<String, byte[]> received, RuntimeException why) {
        LOG.errorf(
                "%s-%d at offset %d can't be read and is passed over: %s",
                received.topic(), received.partition(), received.offset(), why.getMessage());
        metrics.counter(METRIC, "topic", received.topic()).increment();
    }
}
