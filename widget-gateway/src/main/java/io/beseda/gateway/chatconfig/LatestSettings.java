package io.beseda.gateway.chatconfig;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The settings of one kind, of all accounts, as far as they are known: of each the highest version. Lookups are cheap, take no
 * lock and need no broker.
 */
abstract class LatestSettings<S extends Embeddable> {

    private volatile Snapshot<S> snapshot = new Snapshot<>(Map.of(), Map.of());
    private volatile boolean complete;

    public Optional<S> find(UUID id) {
        return Optional.ofNullable(snapshot.byId.get(id));
    }

    Optional<S> ofButton(long buttonId) {
        return Optional.ofNullable(snapshot.byButton.get(buttonId));
    }

    /** Whether all that existed when the gateway started are known. */
    public boolean isComplete() {
        return complete;
    }

    void complete() {
        complete = true;
    }

    /** Applies changes in their order; an empty one is a removal. Called by one thread. */
    void apply(Iterable<Change<S>> changes) {
        Map<UUID, S> byId = new HashMap<>(snapshot.byId);
        for (Change<S> change : changes) {
            if (change.settings().isEmpty()) {
                byId.remove(change.id());
            } else {
                byId.merge(
                        change.id(),
                        change.settings().get(),
                        (old, young) -> young.version() >= old.version() ? young : old);
            }
        }
        Map<Long, S> byButton = new HashMap<>();
        byId.values().forEach(settings -> byButton.put(settings.script().buttonId(), settings));
        snapshot = new Snapshot<>(byId, byButton);
    }

    record Change<S>(UUID id, Optional<S> settings) {}

    private record Snapshot<S>(Map<UUID, S> byId, Map<Long, S> byButton) {}
}
