package io.beseda.systemtests.load;

import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.util.BitSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * A visitor who writes and an operator who reads, on sockets of their own. Counts what became of every message: it runs on the
 * client's one event loop, so nothing here is shared between threads.
 */
final class Pair {

    private static final String FILLING = "x".repeat(160);

    private final LoadClient client;
    private final CompletableFuture<String> conversation = new CompletableFuture<>();
    private final BitSet delivered = new BitSet();
    private final BitSet stored = new BitSet();
    private final long[] due;
    private String target = "";
    private WebSocket visitor;
    private WebSocket operator;
    private Histogram latency = new Histogram(60_000_000L, 3);
    private int sent;
    private int doubled;
    private int disordered;
    private int refused;
    private long lastSequence = 1;

    /** @param messages how many it will send at the most */
    Pair(LoadClient client, int messages) {
        this.client = client;
        this.due = new long[messages + 1];
    }

    /** Connects the visitor, starts the conversation by a first message, and lets the operator watch it. */
    void open() {
        visitor = LoadClient.await("a visitor's socket", client.visitor(this::toVisitor));
        send(System.nanoTime());
        String id;
        try {
            id = conversation.get(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the first message was not stored", e);
        }
        target = "\"conversationId\":\"" + id + "\",";
        var watching = new CompletableFuture<Void>();
        operator = LoadClient.await("an operator's socket", client.operator(frame -> toOperator(frame, watching)));
        operator.writeTextMessage(new JsonObject()
                .put("type", "watch")
                .put("scope", "conversation")
                .put("conversationId", id)
                .encode());
        watching.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
        delivered.set(0);
    }

    /**
     * Writes the next message into the conversation, which it names once it knows it, as the widget does.
     *
     * @param dueNanos when it should have been written, on the clock of {@link System#nanoTime()}
     */
    void send(long dueNanos) {
        due[sent] = dueNanos;
        String text = "#" + sent + "# " + FILLING;
        sent++;
        visitor.writeTextMessage("{\"type\":\"message\",\"clientMessageId\":\"" + UUID.randomUUID() + "\"," + target
                + "\"text\":\"" + text + "\"}");
    }

    private void toVisitor(String frame) {
        if (frame.startsWith("{\"type\":\"message\"")) {
            stored.set(number(frame));
            if (!conversation.isDone()) {
                conversation.complete(new JsonObject(frame).getString("conversationId"));
            }
        } else if (frame.startsWith("{\"type\":\"refused\"")) {
            refused++;
        }
    }

    private void toOperator(String frame, CompletableFuture<Void> watching) {
        long now = System.nanoTime();
        if (frame.startsWith("{\"type\":\"watching\"")) {
            watching.complete(null);
        } else if (frame.startsWith("{\"type\":\"message\"")) {
            int number = number(frame);
            if (number == 0) {
                return;
            }
            if (delivered.get(number)) {
                doubled++;
                return;
            }
            delivered.set(number);
            long sequence = sequence(frame);
            if (sequence != lastSequence + 1) {
                disordered++;
            }
            lastSequence = sequence;
            latency.recordValue(Math.min((now - due[number]) / 1000, latency.getHighestTrackableValue()));
        }
    }

    private static int number(String frame) {
        int from = frame.indexOf('#') + 1;
        return Integer.parseInt(frame, from, frame.indexOf('#', from), 10);
    }

    private static long sequence(String frame) {
        int from = frame.indexOf("\"sequence\":") + "\"sequence\":".length();
        int to = from;
        while (Character.isDigit(frame.charAt(to))) {
            to++;
        }
        return Long.parseLong(frame, from, to, 10);
    }

    /** Forgets latencies so far, those of the warm-up. */
    void warm() {
        latency = new Histogram(60_000_000L, 3);
    }

    void close() {
        visitor.close();
        operator.close();
    }

    boolean complete() {
        return delivered.cardinality() == sent && stored.cardinality() == sent;
    }

    Integrity integrity() {
        return new Integrity(
                sent,
                stored.cardinality(),
                delivered.cardinality(),
                sent - delivered.cardinality(),
                doubled,
                disordered,
                refused);
    }

    /** In microseconds from when a message was due. */
    Histogram latency() {
        return latency;
    }
}
