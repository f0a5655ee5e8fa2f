package io.beseda.gateway.connection;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The sockets of one event loop: their common timer, and the frames other threads have for them. Frames of many threads and
 * sockets are written in one turn of the loop and every socket is flushed once, which is what keeps delivery cheap.
 */
final class LoopSockets {

    private static final int FRAMES_PER_TURN = 2_000;
    private static final long FULL_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private final EventLoop loop;
    private final int maxFrames;
    private final Consumer<CloseCode> onClose;
    private final List<Connection> connections = new ArrayList<>();
    private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final List<Connection> touched = new ArrayList<>();

    LoopSockets(EventLoop loop, int maxFrames, long tickNanos, Consumer<CloseCode> onClose) {
        this.loop = loop;
        this.maxFrames = maxFrames;
        this.onClose = onClose;
        loop.scheduleWithFixedDelay(this::tick, tickNanos, tickNanos, TimeUnit.NANOSECONDS);
    }

    long now() {
        return System.nanoTime();
    }

    /** On the loop. */
    void add(Connection connection) {
        connection.place = connections.size();
        connections.add(connection);
    }

    /** On the loop. */
    void remove(Connection connection) {
        if (connection.place < 0) {
            return;
        }
        Connection last = connections.remove(connections.size() - 1);
        if (last != connection) {
            connections.set(connection.place, last);
            last.place = connection.place;
        }
        connection.place = -1;
    }

    /** A copy; on the loop. */
    List<Connection> connections() {
        return List.copyOf(connections);
    }

    EventLoop loop() {
        return loop;
    }

    void closed(CloseCode code) {
        onClose.accept(code);
    }

    /** From any thread but the loop's own. A thread that is much faster than the loop waits here: memory stays bounded. */
    void enqueue(Connection connection, byte[] json) {
        while (waiting.get() >= maxFrames && !loop.isShuttingDown() && !isEventLoop()) {
            LockSupport.parkNanos(FULL_PAUSE_NANOS);
        }
        waiting.incrementAndGet();
        outgoing.add(new Outgoing(connection, json));
        schedule();
    }

    private static boolean isEventLoop() {
        return Thread.currentThread() instanceof io.netty.util.concurrent.FastThreadLocalThread;
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            loop.execute(this::writeOutgoing);
        }
    }

    private void writeOutgoing() {
        scheduled.set(false);
        int written = 0;
        for (Outgoing next = outgoing.poll(); next != null; next = outgoing.poll()) {
            if (next.connection.unflushed == 0) {
                touched.add(next.connection);
            }
            next.connection.write(next.json);
            if (++written == FRAMES_PER_TURN) {
                break;
            }
        }
        waiting.addAndGet(-written);
        touched.forEach(Connection::flush);
        touched.clear();
        if (written == FRAMES_PER_TURN) {
            schedule();
        }
    }

    private void tick() {
        long now = now();
        for (int i = connections.size() - 1; i >= 0; i--) {
            connections.get(i).tick(now);
        }
    }

    private record Outgoing(Connection connection, byte[] json) {}
}
