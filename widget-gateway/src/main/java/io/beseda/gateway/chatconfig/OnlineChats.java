package io.beseda.gateway.chatconfig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The online chats of all accounts, as far as they are known. Lookups are cheap, take no lock and need no broker. */
@ApplicationScoped
public class OnlineChats {

    private static final byte[] NO_HASH = "0".repeat(64).getBytes(US_ASCII);

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of());
    private volatile boolean complete;

    public Optional<OnlineChat> find(UUID id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    /** The chat whose script has this button id and hash. An unknown button takes as long as a wrong hash. */
    public Optional<EmbeddedChat> find(long buttonId, String hash) {
        OnlineChat chat = snapshot.byButton.get(buttonId);
        byte[] given = hash.getBytes(US_ASCII);
        boolean web =
                MessageDigest.isEqual(chat == null ? NO_HASH : chat.webHash().getBytes(US_ASCII), given);
        boolean app = MessageDigest.isEqual(
                chat == null
                        ? NO_HASH
                        : chat.appHash().map(key -> key.getBytes(US_ASCII)).orElse(NO_HASH),
                given);
        if (chat == null || MessageDigest.isEqual(NO_HASH, given)) {
            return Optional.empty();
        }
        if (web) {
            return Optional.of(new EmbeddedChat(chat, Placement.WEB));
        }
        return app ? Optional.of(new EmbeddedChat(chat, Placement.APP)) : Optional.empty();
    }

    /** Whether all chats that existed when the gateway started are known. */
    public boolean isComplete() {
        return complete;
    }

    void complete() {
        complete = true;
    }

    /** Applies changes in their order; an empty one is a removal. Called by one thread. */
    void apply(Iterable<Change> changes) {
        Map<UUID, OnlineChat> byId = new HashMap<>(snapshot.byId);
        for (Change change : changes) {
            if (change.chat().isEmpty()) {
                byId.remove(change.id());
            } else {
                byId.merge(
                        change.id(),
                        change.chat().get(),
                        (old, young) -> young.version() >= old.version() ? young : old);
            }
        }
        Map<Long, OnlineChat> byButton = new HashMap<>();
        byId.values().forEach(chat -> byButton.put(chat.buttonId(), chat));
        snapshot = new Snapshot(byId, byButton);
    }

    record Change(UUID id, Optional<OnlineChat> chat) {}

    private record Snapshot(Map<UUID, OnlineChat> byId, Map<Long, OnlineChat> byButton) {}
}
