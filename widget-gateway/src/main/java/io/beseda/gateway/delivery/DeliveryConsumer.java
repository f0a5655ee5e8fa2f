package io.beseda.gateway.delivery;

import io.beseda.contracts.ClientHistoryErased;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.contracts.Topic;
import io.beseda.contracts.VisitorLinked;
import io.beseda.contracts.VisitorUnlinked;
import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.broadcast.UnreadableRecords;
import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.connection.EventFlow;
import io.beseda.gateway.connection.Sockets;
import io.beseda.gateway.operator.OperatorServerFrame;
import io.beseda.gateway.visitor.RecentConversations;
import io.beseda.gateway.visitor.VisitorServerFrame;
import io.beseda.support.account.AccountId;
import io.beseda.support.broadcast.BroadcastLoop;
import io.beseda.support.broadcast.BroadcastReader;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Pushes committed events to the sockets of this pod. Events of one conversation arrive in the order of their sequence, at
 * least once. What was written before the pod was live only tells who missed nothing; from then on every event is pushed, also
 * after any time without a broker. If events were deleted unread, all clients are sent to come back and catch up.
 */
@ApplicationScoped
public class DeliveryConsumer implements BroadcastReader {

    private static final Duration ASK = Duration.ofSeconds(10);

    private final EventCodec codec;
    private final UnreadableRecords unreadable;
    private final RecentConversations recent;
    private final Recipients recipients;
    private final EventFlow flow;
    private final Sockets sockets;
    private final Clock clock;
    private final Duration lookback;
    private final BroadcastLoop loop;

    public DeliveryConsumer(
            EventCodec codec,
            UnreadableRecords unreadable,
            RecentConversations recent,
            Recipients recipients,
            EventFlow flow,
            Sockets sockets,
            Clock clock,
            GatewaySettings settings,
            KafkaClients clients) {
        this.codec = codec;
        this.unreadable = unreadable;
        this.recent = recent;
        this.recipients = recipients;
        this.flow = flow;
        this.sockets = sockets;
        this.clock = clock;
        this.lookback = settings.gateway().delivery().lookback();
        this.loop = new BroadcastLoop("gateway-delivery", Topic.CONVERSATION_EVENTS, clients, this);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    @Override
    public Map<TopicPartition, Long> start(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Instant since = clock.instant().minus(lookback);
        // Ends first: a record written between the two questions must not fall between them.
        Map<TopicPartition, Long> positions = new HashMap<>(consumer.endOffsets(partitions, ASK));
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(times, ASK).entrySet()) {
            if (found.getValue() != null) {
                positions.put(found.getKey(), found.getValue().offset());
            }
        }
        recent.coverSince(since);
        return positions;
    }

    @Override
    public void read(Iterable<ConsumerRecord<String, byte[]>> records) {
        boolean live = flow.isLive();
        unreadable.passOverAmong(
                records,
                received -> codec.event(received)
                        .map(ConversationEvent.class::cast)
                        .filter(event -> isNew(event, received.timestamp()) && live)
                        .ifPresent(this::push));
    }

    @Override
    public void caughtUp() {
        flow.set(true);
    }

    @Override
    public void lost() {
        flow.set(false);
        sockets.closeAll(CloseCode.GOING_AWAY);
    }

    private boolean isNew(ConversationEvent event, long millis) {
        if (event instanceof MessageAdded added) {
            return recent.message(added.visitorId(), added.conversationId(), added.sequence(), millis);
        }
        if (event instanceof ConversationStarted) {
            recent.changed(event.visitorId(), event.conversationId(), 0, millis);
        } else if (event instanceof ConversationFinished finished) {
            recent.changed(event.visitorId(), event.conversationId(), finished.lastSequence(), millis);
        } else if (event instanceof ConversationReopened reopened) {
            recent.changed(event.visitorId(), event.conversationId(), reopened.lastSequence(), millis);
        } else if (event instanceof VisitorLinked linked) {
            moved(linked.visitorId(), linked.personId(), linked.conversationIds(), millis);
        } else if (event instanceof VisitorUnlinked unlinked) {
            moved(unlinked.visitorId(), unlinked.personId(), unlinked.conversationIds(), millis);
        } else if (event instanceof ClientHistoryErased erased) {
            erased.visitorIds().forEach(visitor -> recent.changed(visitor, erased.erasureId(), 0, millis));
        }
        return true;
    }

    /** Who comes back later must not think that nothing has changed. */
    private void moved(UUID visitor, UUID person, List<UUID> conversations, long millis) {
        conversations.stream().findFirst().ifPresent(any -> {
            recent.changed(visitor, any, 0, millis);
            recent.changed(person, any, 0, millis);
        });
    }

    private void push(ConversationEvent event) {
        AccountId account = new AccountId(event.accountId());
        if (event instanceof VisitorLinked linked) {
            pushMove(account, linked.visitorId(), linked.personId(), linked.conversationIds(), linked.personId());
            return;
        }
        if (event instanceof VisitorUnlinked unlinked) {
            pushMove(
                    account,
                    unlinked.visitorId(),
                    unlinked.personId(),
                    unlinked.conversationIds(),
                    unlinked.visitorId());
            return;
        }
        if (event instanceof ClientHistoryErased erased) {
            pushErasure(account, erased);
            return;
        }
        recipients.visitor(account, event.visitorId(), socket -> true, () -> VisitorView.of(event));
        // A refusal concerns its writer alone, and may name no conversation that anyone could watch.
        if (!(event instanceof MessageRefused)) {
            recipients.operators(account, event.conversationId(), socket -> true, () -> OperatorView.of(event));
        }
    }

    /** Whoever it was starts anew as somebody unknown; what operators have of it on their screens goes. */
    private void pushErasure(AccountId account, ClientHistoryErased erased) {
        erased.visitorIds().forEach(visitor -> recipients.end(account, visitor, CloseCode.UNAUTHENTICATED));
        for (UUID conversation : erased.conversationIds()) {
            recipients.operators(
                    account,
                    conversation,
                    socket -> true,
                    () -> Optional.of(new OperatorServerFrame.Erased(conversation)));
        }
    }

    /** Both clients look anew at what is theirs, and operators at whose these conversations are. */
    private void pushMove(AccountId account, UUID visitor, UUID person, List<UUID> conversations, UUID owner) {
        for (UUID concerned : List.of(visitor, person)) {
            recipients.visitor(
                    account,
                    concerned,
                    socket -> true,
                    () -> Optional.of(new VisitorServerFrame.ConversationsMoved(visitor)));
        }
        for (UUID conversation : conversations) {
            recipients.operators(
                    account,
                    conversation,
                    socket -> true,
                    () -> Optional.of(new OperatorServerFrame.ClientChanged(conversation, owner)));
        }
    }
}
