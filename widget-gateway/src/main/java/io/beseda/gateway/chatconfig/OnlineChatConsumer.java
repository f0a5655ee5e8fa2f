package io.beseda.gateway.chatconfig;

import io.beseda.contracts.ChatAppearance;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Topic;
import io.beseda.gateway.broadcast.UnreadableRecords;
import io.beseda.support.account.AccountId;
import io.beseda.support.broadcast.BroadcastLoop;
import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Keeps {@link OnlineChats} as their topic says. */
@ApplicationScoped
public class OnlineChatConsumer {

    private final BroadcastLoop loop;

    public OnlineChatConsumer(
            OnlineChats chats,
            EventCodec codec,
            KafkaClients clients,
            UnreadableRecords unreadable,
            IdentityRulesConsumer identityRules,
            Event<OnlineChatsChanged> changed) {
        var reader = new SettingsConsumer<>(
                chats,
                codec,
                unreadable,
                event -> chat((OnlineChatPublished) event, identityRules),
                ids -> changed.fire(new OnlineChatsChanged(ids)));
        this.loop = new BroadcastLoop("gateway-online-chats", Topic.ONLINE_CHATS, clients, reader);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    private static OnlineChat chat(OnlineChatPublished published, IdentityRulesConsumer identityRules) {
        return new OnlineChat(
                new AccountId(published.accountId()),
                published.onlineChatId(),
                published.version(),
                appearance(published),
                published.conversationMode() == ConversationMode.MULTIPLE ? "multiple" : "one-active",
                ScriptConsumer.of(published.buttonId(), published.webPlacement(), published.appPlacement()),
                Optional.ofNullable(published.greeting()).map(GreetingConsumer::of),
                identityRules.of(published));
    }

    private static Appearance appearance(OnlineChatPublished published) {
        ChatAppearance said = published.appearance();
        if (said == null) {
            return Appearance.of(published.name());
        }
        String title = Optional.ofNullable(said.title()).orElse(published.name());
        return new Appearance(title, Optional.ofNullable(said.avatar()), said.senderNames());
    }
}
