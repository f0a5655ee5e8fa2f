package io.beseda.conversation.search;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.conversation.intake.TakeInActivities;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long a page of search results takes among 200,000 messages of an account, through everything but HTTP: {@code
 * -Dtest=SearchMeasurement}. Not part of the build, because its name does not end in Test.
 *
 * <p>The words are made up, 20,000 of them, as unevenly frequent as those of a language: the most frequent is in two messages of
 * three, the rarest in one or none.
 */
@QuarkusTest
class SearchMeasurement {

    private static final int MESSAGES = 200_000;
    private static final int BATCH = 2_000;
    private static final int VISITORS = 5_000;
    private static final int VOCABULARY = 20_000;
    private static final int LIMIT = 50;
    private static final int QUERIES = 300;
    private static final String[] SYLLABLES = "ба ве ги до жу за ки ло му не по ра си то фу хе ца че ша ю".split(" ");

    @Inject
    ConversationFixtures fixtures;

    @Inject
    TakeInActivities takeInActivities;

    @Inject
    SearchInbox searchInbox;

    @Inject
    StoredRows rows;

    private final Random random = new Random(42);

    @Test
    void pagesOfResultsAmongTwoHundredThousandMessages() {
        Visitor first = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        List<Visitor> visitors =
                Stream.generate(() -> fixtures.anotherOf(first)).limit(VISITORS).toList();
        long start = System.nanoTime();
        for (int stored = 0; stored < MESSAGES; stored += BATCH) {
            takeInActivities.take(IntStream.range(stored, stored + BATCH)
                    .mapToObj(i -> message(visitors.get(i % VISITORS), text()))
                    .toList());
        }
        await().atMost(Duration.ofMinutes(10)).until(() -> rows.count("message_search", first.accountId()) == MESSAGES);
        System.out.printf(
                "stored and searchable after %d s%n",
                Duration.ofNanos(System.nanoTime() - start).toSeconds());

        for (int i = 0; i < QUERIES; i++) {
            search(first, word(used()));
        }
        measure("frequent words", first, () -> word(random.nextInt(20)));
        measure("words of every frequency", first, () -> word(random.nextInt(VOCABULARY)));
        measure("words as they are used", first, () -> word(used()));
        measure("two words", first, () -> word(used()) + " " + word(used()));
        measure("beginnings of three letters", first, () -> word(used()).substring(0, 3));
        measure(
                "a frequent word and a beginning",
                first,
                () -> word(0) + " " + word(used()).substring(0, 3));
        measure("words that nobody wrote", first, () -> "щщ" + word(used()));
        measure("numbers", first, () -> "A" + (1 + random.nextInt(VISITORS)));
    }

    private void measure(String what, Visitor visitor, Supplier<String> queries) {
        List<Duration> times = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < QUERIES; i++) {
            long start = System.nanoTime();
            found += search(visitor, queries.get());
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        times.sort(Duration::compareTo);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms, %.1f results a page%n",
                what,
                millis(times.get(QUERIES / 2)),
                millis(times.get(QUERIES * 95 / 100)),
                millis(times.get(QUERIES - 1)),
                (double) found / QUERIES);
        assertThat(times).hasSize(QUERIES);
    }

    private int search(Visitor visitor, String query) {
        return searchInbox
                .search(visitor.accountId(), SearchQuery.parse(query), Optional.empty(), LIMIT)
                .items()
                .size();
    }

    private String text() {
        return IntStream.range(0, 5 + random.nextInt(15))
                .mapToObj(i -> word(used()))
                .collect(Collectors.joining(" "));
    }

    /** Zipf's law: the word at place n is written about 1 / n as often as the first. */
    private int used() {
        return (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
    }

    private static String word(int place) {
        StringBuilder word = new StringBuilder();
        for (int rest = place + SYLLABLES.length * SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
