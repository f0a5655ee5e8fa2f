package io.beseda.gateway.visitor;

import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Page;
import io.beseda.contracts.Topic;
import io.beseda.gateway.session.VisitorId;
import io.beseda.gateway.session.WidgetSession;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.OutgoingEvent;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.kafka.TopicProvisioning;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Puts what visitors write into the event log. Called on event loops, so it never waits: without a broker's address, or with
 * its buffer full, a message is refused at once for the client to send again. What one visitor sends keeps its order.
 */
@ApplicationScoped
public class VisitorActivityPublisher {

    private static final Logger LOG = Logger.getLogger(VisitorActivityPublisher.class);
    private static final Duration NEVER_BLOCK = Duration.ZERO;
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final long RETRY_MILLIS = 200;
    /** The producer forgets the partitions of a topic that is not written to for five minutes, and would then have to wait. */
    private static final long KEEP_METADATA_MILLIS = 60_000;

    private final KafkaClients clients;
    private final EventCodec codec;
    private final Clock clock;
    private final UuidV7 ids;
    private final Thread connecting = new Thread(this::keepConnected, "gateway-visitor-activity");
    private volatile Producer<String, byte[]> producer;
    private volatile boolean stopped;

    public VisitorActivityPublisher(KafkaClients clients, EventCodec codec, Clock clock, UuidV7 ids) {
        this.clients = clients;
        this.codec = codec;
        this.clock = clock;
        this.ids = ids;
    }

    void start(@Observes StartupEvent event) {
        connecting.setDaemon(true);
        connecting.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        connecting.interrupt();
        connecting.join(CLOSE.toMillis());
        if (producer != null) {
            producer.close(CLOSE);
        }
    }

    /** Exactly one of the two is run, later and on any thread: accepted only after the brokers' acknowledgement. */
    void publish(
            WidgetSession session,
            VisitorId visitor,
            VisitorFrame.Message message,
            Runnable accepted,
            Runnable refused) {
        Producer<String, byte[]> ready = producer;
        if (ready == null) {
            refused.run();
            return;
        }
        Instant now = clock.instant();
        var event = new MessageWritten(
                session.accountId().value(),
                session.onlineChatId(),
                visitor.value(),
                message.clientMessageId(),
                message.conversationId(),
                message.text(),
                now,
                page(message.page()),
                null);
        try {
            ready.send(codec.toRecord(new OutgoingEvent(ids.next(), now, event)), (metadata, failure) -> {
                if (failure == null) {
                    accepted.run();
                } else {
                    LOG.debugf("a message was not acknowledged: %s", failure.toString());
                    refused.run();
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            LOG.warnf("a message could not be sent: %s", e.toString());
            refused.run();
        }
    }

    private static Page page(VisitorFrame.ClaimedPage claimed) {
        return claimed == null ? null : new Page(claimed.url(), claimed.title(), claimed.referrer());
    }

    private void keepConnected() {
        while (!stopped) {
            try {
                Thread.sleep(connect() ? KEEP_METADATA_MILLIS : RETRY_MILLIS);
            } catch (InterruptedException e) {
                LOG.debug("stopping");
            }
        }
    }

    private boolean connect() throws InterruptedException {
        Producer<String, byte[]> connected = producer;
        try {
            if (connected == null) {
                new TopicProvisioning(clients).ensure(List.of(Topic.VISITOR_ACTIVITY));
                connected = clients.producer("gateway-visitor-activity", NEVER_BLOCK);
                producer = connected;
            }
            connected.partitionsFor(Topic.VISITOR_ACTIVITY.topicName());
            return true;
        } catch (KafkaException e) {
            LOG.debugf("%s is not known yet: %s", Topic.VISITOR_ACTIVITY.topicName(), e.toString());
            return false;
        }
    }
}
