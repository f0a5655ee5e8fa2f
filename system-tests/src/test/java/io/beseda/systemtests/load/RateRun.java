package io.beseda.systemtests.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Messages at a fixed rate over many pairs, whatever the answers do: a message has a due time, and latency counts from there,
 * so that a stall is paid for by every message it delays.
 */
final class RateRun {

    private static final int PAIRS = 100;
    private static final long TICK_NANOS = 1_000_000;
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final LoadClient client;
    private final ServerProcesses servers;

    RateRun(LoadClient client, ServerProcesses servers) {
        this.client = client;
        this.servers = servers;
    }

    /** Warm-up messages are delivered and counted for integrity, but not for latency or CPU. */
    Result run(int rate, Duration warmUp, Duration measured) {
        client.signIn();
        long total = rate * warmUp.plus(measured).toMillis() / 1000;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            Pair pair = new Pair(client, (int) (total / PAIRS) + 2);
            pair.open();
            pairs.add(pair);
        }
        Histogram lag = new Histogram(60_000_000L, 3);
        send(pairs, rate, warmUp, lag);
        drain(pairs);
        onLoop(() -> pairs.forEach(Pair::warm));
        lag.reset();
        Map<String, Long> before = servers.cpuMillis();
        long started = System.nanoTime();
        int sent = send(pairs, rate, measured, lag);
        double seconds = (System.nanoTime() - started) / 1e9;
        drain(pairs);
        Map<String, Long> cpu = new TreeMap<>();
        servers.cpuMillis().forEach((name, millis) -> cpu.put(name, (millis - before.get(name)) * 1000 / sent));
        Histogram latency = new Histogram(60_000_000L, 3);
        pairs.forEach(pair -> latency.add(pair.latency()));
        onLoop(() -> pairs.forEach(Pair::close));
        Integrity integrity = pairs.stream().map(Pair::integrity).reduce(Integrity.NONE, Integrity::plus);
        return new Result(rate, sent / seconds, latency, lag, integrity, cpu);
    }

    private int send(List<Pair> pairs, int rate, Duration duration, Histogram lag) {
        long interval = TimeUnit.SECONDS.toNanos(1) / rate;
        long start = System.nanoTime();
        int messages = (int) (rate * duration.toMillis() / 1000);
        int next = 0;
        while (next < messages) {
            long now = System.nanoTime();
            int first = next;
            while (next < messages && start + next * interval <= now) {
                next++;
            }
            if (next > first) {
                int end = next;
                client.onLoop(() -> {
                    long written = System.nanoTime();
                    for (int i = first; i < end; i++) {
                        long due = start + i * interval;
                        lag.recordValue((written - due) / 1000);
                        pairs.get(i % pairs.size()).send(due);
                    }
                });
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
        onLoop(() -> {});
        return messages;
    }

    private void drain(List<Pair> pairs) {
        long end = System.nanoTime() + DRAIN.toNanos();
        while (System.nanoTime() < end && !pairs.stream().allMatch(Pair::complete)) {
            LockSupport.parkNanos(10 * TICK_NANOS);
        }
        onLoop(() -> {});
    }

    private void onLoop(Runnable action) {
        CountDownLatch done = new CountDownLatch(1);
        client.onLoop(() -> {
            action.run();
            done.countDown();
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @param sentPerSecond what the client really wrote
     * @param latency microseconds from due to the operator's socket
     * @param lag microseconds from due to written: the client's own part
     * @param cpuMicrosPerMessage by process
     */
    record Result(
            int rate,
            double sentPerSecond,
            Histogram latency,
            Histogram lag,
            Integrity integrity,
            Map<String, Long> cpuMicrosPerMessage) {

        private static final double P99_LIMIT_MILLIS = 100;
        private static final double LAG_LIMIT_MILLIS = 5;
        private static final double OVERRUN_MILLIS = 1_000;

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }

        double lagMillis() {
            return lag.getValueAtPercentile(99) / 1000.0;
        }

        long cpuMicros() {
            return cpuMicrosPerMessage.values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        boolean valid() {
            return lagMillis() < LAG_LIMIT_MILLIS;
        }

        /** More than the machine can do: what is due waits ever longer. */
        boolean overrun() {
            return millis(50) > OVERRUN_MILLIS;
        }

        boolean held() {
            return integrity.flawless() && millis(99) < P99_LIMIT_MILLIS && sentPerSecond > rate * 0.98;
        }

        @Override
        public String toString() {
            return "%d msg/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms; CPU %d µs a message %s; client lag p99 %.1f ms%s; %s"
                    .formatted(
                            rate,
                            millis(50),
                            millis(95),
                            millis(99),
                            latency.getMaxValue() / 1000.0,
                            cpuMicros(),
                            cpuMicrosPerMessage,
                            lagMillis(),
                            valid() ? "" : " (over 5 ms)",
                            integrity);
        }
    }
}
