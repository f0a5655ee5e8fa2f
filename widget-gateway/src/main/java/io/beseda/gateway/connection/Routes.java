package io.beseda.gateway.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Which sockets want what concerns a key. A reader that starts after {@link #add} returned sees the socket: "you will get
 * everything from now on" may be said then. Reading takes no lock.
 */
public final class Routes<K, S> {

    private final ConcurrentMap<K, List<S>> sockets = new ConcurrentHashMap<>();

    /** False if the key already has this many sockets. Adding one twice changes nothing. */
    public boolean add(K key, S socket, int max) {
        var added = new AtomicBoolean(true);
        sockets.compute(key, (any, present) -> {
            if (present == null) {
                return List.of(socket);
            }
            if (present.contains(socket)) {
                return present;
            }
            if (present.size() >= max) {
                added.set(false);
                return present;
            }
            List<S> more = new ArrayList<>(present);
            more.add(socket);
            return List.copyOf(more);
        });
        return added.get();
    }

    public void remove(K key, S socket) {
        sockets.computeIfPresent(key, (any, present) -> {
            List<S> fewer = present.stream().filter(other -> other != socket).toList();
            return fewer.isEmpty() ? null : fewer;
        });
    }

    /** Every socket there is at the moment, once for each key it was added for. */
    public Stream<S> all() {
        return sockets.values().stream().flatMap(List::stream);
    }

    public List<S> of(K key) {
        return sockets.getOrDefault(key, List.of());
    }
}
