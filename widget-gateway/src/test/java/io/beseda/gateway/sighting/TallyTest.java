package io.beseda.gateway.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.chatconfig.Placement;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:15:30.123Z");
    private static final UUID CHAT = new UUID(1, 1);

    private final Tally tally = new Tally(3, 5);

    @Test
    void countsWhatIsAlikeTogetherWithItsFirstAndLastTime() {
        tally.add(from(CHAT, "https://a.example"), THEN);
        tally.add(from(CHAT, "https://a.example"), THEN.plusSeconds(1));
        tally.add(from(CHAT, "https://a.example"), THEN.plusSeconds(2));
        tally.add(from(CHAT, "https://b.example"), THEN);

        assertThat(tally.take())
                .isEqualTo(Map.of(
                        from(CHAT, "https://a.example"),
                        new Count(3, THEN, THEN.plusSeconds(2)),
                        from(CHAT, "https://b.example"),
                        Count.once(THEN)));
    }

    @Test
    void whatWasTakenIsNotCountedAgain() {
        tally.add(from(CHAT, "https://a.example"), THEN);
        tally.take();

        assertThat(tally.take()).isEmpty();
    }

    @Test
    void aChatHasItsBoundAndKnownOriginsGoOnCounting() {
        long added = IntStream.range(0, 1000)
                .filter(i -> tally.add(from(CHAT, "https://" + i + ".example"), THEN))
                .count();
        boolean again = tally.add(from(CHAT, "https://0.example"), THEN);
        boolean ofOther = tally.add(from(new UUID(2, 2), "https://a.example"), THEN);

        assertThat(added).isEqualTo(3);
        assertThat(again).isTrue();
        assertThat(ofOther).isTrue();
        assertThat(tally.take()).hasSize(4).containsEntry(from(CHAT, "https://0.example"), new Count(2, THEN, THEN));
    }

    @Test
    void allChatsTogetherHaveABound() {
        long added = IntStream.range(0, 1000)
                .filter(i -> tally.add(from(new UUID(i, i), "https://a.example"), THEN))
                .count();

        assertThat(added).isEqualTo(5);
        assertThat(tally.take()).hasSize(5);
        assertThat(tally.add(from(CHAT, "https://a.example"), THEN)).isTrue();
    }

    @Test
    void nothingIsLostBetweenCountingAndTaking() {
        var taken = new AtomicLong();

        IntStream.range(0, 10_000).parallel().forEach(i -> {
            tally.add(from(CHAT, "https://a.example"), THEN);
            if (i % 100 == 0) {
                tally.take().values().forEach(count -> taken.addAndGet(count.sessions()));
            }
        });
        tally.take().values().forEach(count -> taken.addAndGet(count.sessions()));

        assertThat(taken).hasValue(10_000);
    }

    private static Sighting from(UUID chat, String origin) {
        return new Sighting(
                new AccountId(1), chat, Placement.WEB, Optional.of(origin), Outcome.REFUSED, Optional.empty());
    }
}
