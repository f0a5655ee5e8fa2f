package io.beseda.support.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Puts records that can't be handled aside, on {@code <topic>.parked}, so that their partition goes on. The record keeps its key,
 * value and headers and gains where it came from and why, for the person who repairs and replays it.
 */
public final class ParkedRecords {

    /** Prefix of the headers that are added. */
    public static final String HEADER_PREFIX = "beseda_parked_";

    private static final Logger LOG = Logger.getLogger(ParkedRecords.class);
    private static final int MAX_REASON = 500;

    private final String consumer;
    private final Producer<String, byte[]> producer;

    /** @param consumer the service that could not handle them */
    public ParkedRecords(String consumer, Producer<String, byte[]> producer) {
        this.consumer = consumer;
        this.producer = producer;
    }

    /** Returns when the broker has the record; throws {@link KafkaException} if it could not be parked. */
    void park(ConsumerRecord<String, byte[]> record, Throwable reason) throws InterruptedException {
        var parked =
                new ProducerRecord<>(record.topic() + ".parked", null, record.key(), record.value(), record.headers());
        add(parked, "topic", record.topic());
        add(parked, "partition", Integer.toString(record.partition()));
        add(parked, "offset", Long.toString(record.offset()));
        add(parked, "consumer", consumer);
        add(parked, "reason", reasonOf(reason));
        try {
            producer.send(parked).get();
        } catch (ExecutionException e) {
            throw new KafkaException("a record could not be parked", e.getCause());
        }
        LOG.errorf(
                "%s-%d offset %d: parked by %s: %s",
                record.topic(), record.partition(), record.offset(), consumer, reasonOf(reason));
    }

    private static void add(ProducerRecord<String, byte[]> parked, String name, String value) {
        parked.headers().add(HEADER_PREFIX + name, value.getBytes(UTF_8));
    }

    /** Only our own messages: those of libraries may quote what people wrote. */
    private static String reasonOf(Throwable reason) {
        boolean ours = reason.getClass().getName().startsWith("io.beseda.");
        String text = ours ? reason.getMessage() : reason.getClass().getSimpleName();
        return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON);
    }
}
