package io.beseda.gateway.chatconfig;

import io.beseda.contracts.AppPlacement;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.gateway.broadcast.BroadcastLoop;
import io.beseda.gateway.broadcast.BroadcastReader;
import io.beseda.gateway.broadcast.UnreadableRecords;
import io.beseda.support.account.AccountId;
import io.beseda.support.event.EventCodec;
import io.beseda.support.event.UnreadableEvent;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps {@link OnlineChats} as the topic of online chats says: every pod reads it whole at start and then follows it. The
 * highest version of a chat wins, a tombstone removes it, a record that can't be read is counted and passed over.
 */
@ApplicationScoped
public class OnlineChatConsumer implements BroadcastReader {

    private static final Duration ASK = Duration.ofSeconds(10);

    private final OnlineChats chats;
    private final EventCodec codec;
    private final UnreadableRecords unreadable;
    private final Event<OnlineChatsChanged> changed;
    private final BroadcastLoop loop;

    public OnlineChatConsumer(
            OnlineChats chats,
            EventCodec codec,
            KafkaClients clients,
            UnreadableRecords unreadable,
            Event<OnlineChatsChanged> changed) {
        this.chats = chats;
        this.codec = codec;
        this.unreadable = unreadable;
        this.changed = changed;
        this.loop = new BroadcastLoop("gateway-online-chats", Topic.ONLINE_CHATS, clients, this);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    @Override
    public Map<TopicPartition, Long> start(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions, ASK);
    }

    @Override
    public void read(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<OnlineChats.Change> changes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> received : records) {
            try {
                change(received).ifPresent(changes::add);
            } catch (UnreadableEvent | IllegalArgumentException | NullPointerException e) {
                unreadable.passOver(received, e);
            }
        }
        chats.apply(changes);
        changed.fire(new OnlineChatsChanged(
                changes.stream().map(OnlineChats.Change::id).collect(Collectors.toSet())));
    }

    @Override
    public void caughtUp() {
        chats.complete();
    }

    /** A compacted topic loses only what a newer record replaced. */
    @Override
    public void lost() {}

    private Optional<OnlineChats.Change> change(ConsumerRecord<String, byte[]> received) {
        if (received.value() == null) {
            return Optional.of(new OnlineChats.Change(UUID.fromString(received.key()), Optional.empty()));
        }
        return codec.event(received)
                .map(OnlineChatPublished.class::cast)
                .map(published -> new OnlineChats.Change(published.onlineChatId(), Optional.of(chat(published))));
    }

    private static OnlineChat chat(OnlineChatPublished published) {
        return new OnlineChat(
                new AccountId(published.accountId()),
                published.onlineChatId(),
                published.version(),
                published.name(),
                published.conversationMode() == ConversationMode.MULTIPLE ? "multiple" : "one-active",
                published.buttonId(),
                published.webPlacement().hash(),
                published.webPlacement().origins(),
                Optional.ofNullable(published.appPlacement()).map(AppPlacement::hash));
    }
}
