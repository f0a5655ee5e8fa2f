package io.beseda.systemtests.load;

import io.beseda.local.product.Product;
import io.beseda.systemtests.load.LoadClient.Greeted;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Visitors who each have a conversation lose their connections all at once, and come back as widgets do: after a random pause, with
 * their tokens and what they have. Nearly all have missed nothing; every hundredth lost its connection before its message was
 * stored, and must be told to catch up.
 */
final class ReconnectStorm {

    private static final int STARTING_AT_ONCE = 50;
    private static final int BEHIND = 100;
    private static final long PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE = 6;
    private static final long QUIET_STEP_NANOS = 2_000_000_000L;
    private static final double QUIET = 0.1;
    private static final int PATIENCE = 90;

    private final LoadClient client;
    private final ServerProcesses servers;
    private final DatabaseTransactions transactions;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger toldToCatchUp = new AtomicInteger();
    private final AtomicInteger needlessly = new AtomicInteger();

    ReconnectStorm(LoadClient client, ServerProcesses servers, Product product) {
        this.client = client;
        this.servers = servers;
        this.transactions = new DatabaseTransactions(product);
    }

    Result run(int visitors) throws SQLException {
        List<JsonObject> hellos = start(visitors);
        awaitQuiet();
        long idleFrom = System.nanoTime();
        long idle = transactions.count();
        LockSupport.parkNanos(QUIET_STEP_NANOS);
        double idlePerSecond = (transactions.count() - idle) / ((System.nanoTime() - idleFrom) / 1e9);

        long before = transactions.count();
        long cut = System.nanoTime();
        client.cutAllSockets();
        List<Future<Greeted>> back = new ArrayList<>(visitors);
        for (JsonObject hello : hellos) {
            Promise<Greeted> greeted = Promise.promise();
            comeBack(hello, 0, greeted);
            back.add(greeted.future());
        }
        LoadClient.await("coming back", Future.all(back));
        double seconds = (System.nanoTime() - cut) / 1e9;
        long during = transactions.count() - before;
        double ofThemselves = idlePerSecond * (System.nanoTime() - cut) / 1e9;
        client.cutAllSockets();
        return new Result(
                visitors,
                seconds,
                refused.get(),
                toldToCatchUp.get(),
                needlessly.get(),
                Math.max(0, Math.round(during - ofThemselves)));
    }

    /** Everybody writes a message; what is returned is with what each comes back. */
    private List<JsonObject> start(int visitors) {
        List<JsonObject> hellos = new ArrayList<>(visitors);
        while (hellos.size() < visitors) {
            List<Future<JsonObject>> starting = new ArrayList<>();
            for (int i = 0; i < Math.min(STARTING_AT_ONCE, visitors - hellos.size()); i++) {
                starting.add(start((hellos.size() + i) % BEHIND == 0));
            }
            LoadClient.await("starting conversations", Future.all(starting));
            starting.forEach(started -> hellos.add(started.result()));
        }
        return hellos;
    }

    private Future<JsonObject> start(boolean behind) {
        Promise<JsonObject> stored = Promise.promise();
        return client.newVisitor(frame -> {
                    if (frame.startsWith("{\"type\":\"message\"")) {
                        stored.tryComplete(new JsonObject(frame));
                    }
                })
                .compose(visitor -> {
                    visitor.socket()
                            .writeTextMessage(new JsonObject()
                                    .put("type", "message")
                                    .put("clientMessageId", UUID.randomUUID().toString())
                                    .put("text", "hello")
                                    .encode());
                    return stored.future()
                            .map(message -> visitor.hello()
                                    .put(
                                            "resume",
                                            new JsonObject()
                                                    .put("conversationId", message.getString("conversationId"))
                                                    .put("lastSequence", behind ? 0 : message.getLong("sequence"))
                                                    .put(
                                                            "asOf",
                                                            visitor.welcome().getString("asOf"))));
                });
    }

    /** With the pauses of the widget, see backoff.ts. */
    private void comeBack(JsonObject hello, int attempt, Promise<Greeted> greeted) {
        long longest = PAUSE_MILLIS << Math.min(attempt, LONGEST_PAUSE);
        client.later(
                ThreadLocalRandom.current().nextLong(1, longest),
                () -> client.visitor(hello, frame -> {})
                        .onSuccess(visitor -> current(visitor).onComplete(done -> greeted.complete(visitor)))
                        .onFailure(away -> {
                            refused.incrementAndGet();
                            comeBack(hello, attempt + 1, greeted);
                        }));
    }

    private Future<?> current(Greeted visitor) {
        JsonObject resume = visitor.hello().getJsonObject("resume");
        if (!visitor.welcome().getBoolean("catchUp")) {
            return Future.succeededFuture();
        }
        if (resume.getLong("lastSequence") == 0) {
            toldToCatchUp.incrementAndGet();
        } else {
            needlessly.incrementAndGet();
        }
        return client.history(visitor.hello().getString("token"), resume.getString("conversationId"));
    }

    /** Until what the conversations have set off has been done. */
    private void awaitQuiet() {
        for (int step = 0; step < PATIENCE; step++) {
            long before = millis();
            LockSupport.parkNanos(QUIET_STEP_NANOS);
            if ((millis() - before) / (QUIET_STEP_NANOS / 1e6) < QUIET) {
                return;
            }
        }
    }

    private long millis() {
        return servers.cpuMillis().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * @param seconds from the cut until the last one was greeted and had what it missed
     * @param refused attempts that failed and were made again
     * @param toldToCatchUp of those who had missed something
     * @param needlessly told to catch up without having missed anything
     * @param transactions of all databases, without those that idle services make
     */
    record Result(int visitors, double seconds, int refused, int toldToCatchUp, int needlessly, long transactions) {

        boolean everybodyWasToldRight() {
            return toldToCatchUp == (visitors + BEHIND - 1) / BEHIND && needlessly == 0;
        }

        @Override
        public String toString() {
            return "%d sockets cut at once are all back, tokens checked, after %.1f s; attempts that failed: %d; told to catch up: %d who had to, %d who had not; database transactions: %d"
                    .formatted(visitors, seconds, refused, toldToCatchUp, needlessly, transactions);
        }
    }
}
