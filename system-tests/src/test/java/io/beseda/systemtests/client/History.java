package io.beseda.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one client saw: the messages of a conversation by sequence, as it would show them. An event whose sequence was seen is
 * a redelivery and changes nothing; one that contradicts what was seen is remembered as a contradiction.
 */
public final class History {

    private final Map<Long, String> bySequence = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    /** A message as a frame has it, or as the REST's histories do. */
    synchronized void saw(JsonNode message) {
        long sequence = message.get("sequence").asLong();
        String id = message.path("messageId").asText(message.path("id").asText());
        String before = bySequence.putIfAbsent(sequence, id);
        if (before != null && !before.equals(id)) {
            contradictions.add("sequence %d was %s and is %s".formatted(sequence, before, id));
        }
    }

    void accepted(String clientMessageId) {
        accepted.add(clientMessageId);
    }

    /** The highest sequence below which nothing is missing. */
    synchronized long complete() {
        long sequence = 0;
        while (bySequence.containsKey(sequence + 1)) {
            sequence++;
        }
        return sequence;
    }

    public synchronized long highest() {
        return bySequence.isEmpty() ? 0 : ((TreeMap<Long, String>) bySequence).lastKey();
    }

    /** The ids of the messages in the order of their sequences. */
    public synchronized List<String> shown() {
        return List.copyOf(bySequence.values());
    }

    public Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    public synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }
}
