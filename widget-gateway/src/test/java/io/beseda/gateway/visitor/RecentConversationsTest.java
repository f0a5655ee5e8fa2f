package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentConversationsTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    private static final UUID VISITOR = UUID.randomUUID();
    private static final UUID CONVERSATION = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final RecentConversations recent = new RecentConversations(2);

    @Test
    void beforeAnythingIsReadNobodyIsCurrent() {
        assertThat(isCurrent(1, 600)).isFalse();
    }

    @Test
    void withoutAnEventOnlyWhoWasCurrentWithinTheCoveredTimeIsCurrent() {
        recent.coverSince(START);

        assertThat(isCurrent(1, 5)).isTrue();
        assertThat(isCurrent(1, 4)).isFalse();
        assertThat(isCurrent(1, -600)).isFalse();
    }

    @Test
    void whoHasTheLastMessageIsCurrentHoweverOldItsWelcome() {
        recent.coverSince(START);
        message(CONVERSATION, 7, 30);

        assertThat(isCurrent(7, -3600)).isTrue();
        assertThat(isCurrent(6, 30)).isFalse();
        assertThat(isCurrent(8, 30)).isFalse();
        assertThat(isCurrent(6, 35)).isTrue();
    }

    @Test
    void aFinishBehindTheLastMessageMustBeCaughtUp() {
        recent.coverSince(START);
        message(CONVERSATION, 7, 30);
        recent.changed(VISITOR, CONVERSATION, 7, at(40));

        assertThat(isCurrent(7, 30)).isFalse();
        assertThat(isCurrent(7, 45)).isTrue();
    }

    @Test
    void anEventInAnotherConversationMustBeCaughtUp() {
        recent.coverSince(START);
        message(CONVERSATION, 7, 30);
        message(OTHER, 7, 40);

        assertThat(isCurrent(7, 30)).isFalse();
    }

    @Test
    void aTimeInTheFutureProvesNothing() {
        recent.coverSince(START);

        assertThat(isCurrent(1, 10_000)).isFalse();
    }

    @Test
    void redeliveriesAreNoticed() {
        recent.coverSince(START);

        assertThat(message(CONVERSATION, 1, 1)).isTrue();
        assertThat(message(CONVERSATION, 2, 2)).isTrue();
        assertThat(message(CONVERSATION, 2, 2)).isFalse();
        assertThat(message(CONVERSATION, 1, 1)).isFalse();
    }

    @Test
    void whatIsForgottenForLackOfRoomIsNoLongerCovered() {
        recent.coverSince(START);
        message(CONVERSATION, 7, 30);
        recent.message(UUID.randomUUID(), OTHER, 1, at(40));
        recent.message(UUID.randomUUID(), OTHER, 1, at(50));

        assertThat(isCurrent(7, 30)).isFalse();
        assertThat(isCurrent(7, 36)).isTrue();
    }

    private boolean message(UUID conversation, long sequence, long second) {
        return recent.message(VISITOR, conversation, sequence, at(second));
    }

    private boolean isCurrent(long sequence, long asOfSecond) {
        return recent.isCurrent(
                VISITOR,
                new VisitorFrame.Resume(CONVERSATION, sequence, START.plusSeconds(asOfSecond)),
                START.plusSeconds(600));
    }

    private static long at(long second) {
        return START.plusSeconds(second).toEpochMilli();
    }
}
