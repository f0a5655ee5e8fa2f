package io.beseda.gateway.producing;

import io.beseda.contracts.Topic;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * A producer that event loops may use, because a send never waits: without a broker's address, or with the buffer full, it fails
 * at once. A thread of its own looks for the broker and keeps the topic's partitions known.
 */
public final class ReadyProducer {

    private static final Logger LOG = Logger.getLogger(ReadyProducer.class);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 200;
    /** The producer forgets the partitions of a topic that is not written to for five minutes, and would then have to wait. */
    private static final long KEEP_METADATA_MILLIS = 60_000;

    private final String name;
    private final Topic topic;
    private final KafkaClients clients;
    private final Supplier<Producer<String, byte[]>> open;
    private final Thread connecting;
    private volatile Producer<String, byte[]> producer;
    private volatile boolean stopped;

    /** @param open makes a producer whose sends do not block */
    public ReadyProducer(String name, Topic topic, KafkaClients clients, Supplier<Producer<String, byte[]>> open) {
        this.name = name;
        this.topic = topic;
        this.clients = clients;
        this.open = open;
        this.connecting = new Thread(this::keepConnected, name);
    }

    public void start() {
        connecting.setDaemon(true);
        connecting.start();
    }

    public void stop() throws InterruptedException {
        stopped = true;
        connecting.interrupt();
        connecting.join(CLOSE.toMillis());
        if (producer != null) {
            producer.close(CLOSE);
        }
    }

    /** Exactly one of the two is run, at once or later and on any thread: {@code sent} only after the acknowledgement. */
    public void send(ProducerRecord<String, byte[]> written, Runnable sent, Runnable failed) {
        Producer<String, byte[]> ready = producer;
        if (ready == null) {
            failed.run();
            return;
        }
        try {
            ready.send(written, (metadata, failure) -> {
                if (failure == null) {
                    sent.run();
                } else {
                    LOG.debugf("%s: not acknowledged: %s", name, failure.toString());
                    failed.run();
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            LOG.warnf("%s: could not be sent: %s", name, e.toString());
            failed.run();
        }
    }

    private void keepConnected() {
        while (!stopped) {
            try {
                Thread.sleep(connect() ? KEEP_METADATA_MILLIS : RETRY_MILLIS);
            } catch (InterruptedException e) {
                LOG.debugf("%s: stopping", name);
            }
        }
    }

    private boolean connect() throws InterruptedException {
        Producer<String, byte[]> connected = producer;
        try {
            if (connected == null) {
                new TopicProvisioning(clients).ensure(List.of(topic));
                connected = open.get();
                producer = connected;
            }
            connected.partitionsFor(topic.topicName());
            return true;
        } catch (KafkaException e) {
            LOG.debugf("%s: %s is not known yet: %s", name, topic.topicName(), e.toString());
            return false;
        }
    }
}
