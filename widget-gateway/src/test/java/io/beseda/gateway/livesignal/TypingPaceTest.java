package io.beseda.gateway.livesignal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TypingPaceTest {

    private static final UUID CONVERSATION = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final TypingPace pace = new TypingPace(nanos::get);

    @Test
    void whoTypesIsToldOnceInTwoSeconds() {
        assertThat(pace.permits(CONVERSATION, "1", true)).isTrue();
        nanos.addAndGet(Duration.ofMillis(1_999).toNanos());
        assertThat(pace.permits(CONVERSATION, "1", true)).isFalse();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(pace.permits(CONVERSATION, "1", true)).isTrue();
    }

    @Test
    void whoHasStoppedIsToldAtOnceAndGainsNothingByIt() {
        assertThat(pace.permits(CONVERSATION, "1", true)).isTrue();
        assertThat(pace.permits(CONVERSATION, "1", false)).isTrue();
        assertThat(pace.permits(CONVERSATION, "1", true)).isFalse();
    }

    @Test
    void othersAndOtherConversationsAreNotConcerned() {
        assertThat(pace.permits(CONVERSATION, "1", true)).isTrue();
        assertThat(pace.permits(CONVERSATION, "2", true)).isTrue();
        assertThat(pace.permits(UUID.randomUUID(), "1", true)).isTrue();
    }
}
