package io.beseda.conversation.interleaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever visitors, operators and settings do in whatever order, and however it is delivered: rows and announcements are those of
 * {@link Model}. The seeds that once failed come first, then 1,000 new ones, or 50,000 by the profile
 * {@code interleavings}.
 *
 * <p>A history that fails is told with its seed and the fewest steps that still fail. jqwik would shrink too, but its engine can't
 * run beside the service.
 */
@QuarkusTest
class InterleavingsTest {

    private static final int DEFAULT = 1_000;
    private static final int TOGETHER = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IMPATIENCE = Duration.ofSeconds(10);

    @Inject
    Worlds worlds;

    @Test
    void whatFailedOnceDoesNotFailAgain() throws IOException {
        run(keptSeeds());
    }

    @Test
    void everyInterleavingEndsAsTheModelSays() {
        Random seeds = new Random();
        int left = Integer.getInteger("interleavings", DEFAULT);
        while (left > 0) {
            run(LongStream.generate(seeds::nextLong)
                    .limit(Math.min(left, TOGETHER))
                    .boxed()
                    .toList());
            left -= TOGETHER;
        }
    }

    private void run(List<Long> seeds) {
        try {
            worlds.run(seeds.stream().map(Step::history).toList(), PATIENCE);
        } catch (RuntimeException | AssertionError e) {
            for (long seed : seeds) {
                failure(Step.history(seed)).ifPresent(failure -> {
                    throw smallest(seed, Step.history(seed), failure);
                });
            }
            throw e;
        }
    }

    private Optional<Throwable> failure(List<Step> history) {
        try {
            worlds.run(List.of(history), IMPATIENCE);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(e);
        }
    }

    /** Leaves out one step after the other, as long as the rest still fails. */
    private AssertionError smallest(long seed, List<Step> history, Throwable cause) {
        List<Step> smallest = new ArrayList<>(history);
        Throwable failure = cause;
        for (int i = smallest.size() - 1; i >= 0; i--) {
            List<Step> shorter = new ArrayList<>(smallest);
            shorter.remove(i);
            Optional<Throwable> still = failure(shorter);
            if (still.isPresent()) {
                smallest = shorter;
                failure = still.get();
            }
        }
        return new AssertionError("seed " + seed + ", which belongs into kept-seeds.txt: " + smallest, failure);
    }

    /** A seed and, after it, why it is kept. */
    private static List<Long> keptSeeds() throws IOException {
        try (InputStream file = InterleavingsTest.class.getResourceAsStream("/kept-seeds.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Long.parseLong(line.split(" ", 2)[0]))
                    .toList();
        }
    }
}
