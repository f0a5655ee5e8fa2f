package io.beseda.crm.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final Optional<PasswordHash> HASH = Optional.of(PasswordHash.of(new Password("the password")));

    @Test
    void onlyThePasswordMatches() {
        assertThat(PasswordHash.matches("the password", HASH)).isTrue();
        assertThat(PasswordHash.matches("The password", HASH)).isFalse();
        assertThat(PasswordHash.matches("", HASH)).isFalse();
        assertThat(PasswordHash.matches("the password of nobody", Optional.empty()))
                .isFalse();
    }

    @Test
    void nothingBeyondWhatBcryptReadsIsTakenForThePassword() {
        String longest = "x".repeat(72);
        Optional<PasswordHash> hash = Optional.of(PasswordHash.of(new Password(longest)));

        assertThat(PasswordHash.matches(longest, hash)).isTrue();
        assertThat(PasswordHash.matches(longest + "y", hash)).isFalse();
        assertThat(Password.of(longest + "y")).isEmpty();
    }

    @Test
    void costIsTwelve() {
        assertThat(HASH.orElseThrow().value()).startsWith("$2").contains("$12$");
    }

    @Test
    void unknownEmailAndUnfitPasswordTakeAsMuchWorkAsAWrongPassword() {
        long wrong = work("wrong password", HASH);

        // The hash is nearly all the work; without it there would be almost none.
        assertThat(List.of(work("wrong password", Optional.empty()), work("x".repeat(100), HASH)))
                .allMatch(work -> work > wrong / 2);
    }

    /** Least of three, in time of the processor: what else the machine does must not count. */
    private static long work(String typed, Optional<PasswordHash> hash) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = threads.getCurrentThreadCpuTime();
            PasswordHash.matches(typed, hash);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
