package io.beseda.gateway.sighting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Sightings counted by many threads until they are taken. Holds a bounded number of different ones, for each chat and in all:
 * what would be one more is not counted. Its lock is held for a look into a map, never while anything is sent.
 */
final class Tally {

    private final int maxOfChat;
    private final int maxInAll;
    private Map<Sighting, Count> counts = new HashMap<>();
    private Map<UUID, Integer> different = new HashMap<>();

    Tally(int maxOfChat, int maxInAll) {
        this.maxOfChat = maxOfChat;
        this.maxInAll = maxInAll;
    }

    /** False if it was dropped, at a bound. */
    synchronized boolean add(Sighting sighting, Instant at) {
        if (!counts.containsKey(sighting)) {
            int ofChat = different.getOrDefault(sighting.onlineChatId(), 0);
            if (ofChat == maxOfChat || counts.size() == maxInAll) {
                return false;
            }
            different.put(sighting.onlineChatId(), ofChat + 1);
        }
        counts.merge(sighting, Count.once(at), Count::plus);
        return true;
    }

    /** Everything counted since the last time; the caller's from now on. */
    synchronized Map<Sighting, Count> take() {
        Map<Sighting, Count> taken = counts;
        counts = new HashMap<>();
        different = new HashMap<>();
        return taken;
    }
}
