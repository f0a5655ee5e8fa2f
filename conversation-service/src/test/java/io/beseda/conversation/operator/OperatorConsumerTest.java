package io.beseda.conversation.operator;

import static io.beseda.conversation.testing.ConversationFixtures.THEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Topic;
import io.beseda.contracts.UserPublished;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.OwnLoop;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorConsumerTest {

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    OperatorConsumer consumer;

    @Inject
    OwnLoop ownLoop;

    private final AccountId account = ConversationFixtures.newAccount();

    @Test
    void aPublishedUserIsKnown() {
        topics.send(user(1, "Anna", true));

        await().until(() -> known().equals(List.of("1 Anna true")));
    }

    @Test
    void aLowerVersionThatComesLaterIsIgnored() {
        topics.send(
                user(2, "Anna B.", true), user(1, "Anna", true), user(3, "Anna C.", false), user(2, "Anna B.", true));

        await().until(() -> known().equals(List.of("3 Anna C. false")));

        consumer.handle(List.of(user(2, "Anna B.", true)));
        assertThat(known()).containsExactly("3 Anna C. false");
    }

    @Test
    void ofSeveralVersionsInABatchTheHighestIsKept() {
        consumer.handle(List.of(user(4, "Four", true), user(6, "Six", true), user(5, "Five", false)));

        assertThat(known()).containsExactly("6 Six true");
    }

    @Test
    void aUserWhoIsGoneIsNotActive() {
        topics.send(List.of(
                topics.record(user(1, "Anna", true)), topics.tombstone(Topic.USERS, Long.toString(account.value()))));

        await().until(() -> known().equals(List.of("1 Anna false")));
    }

    @Test
    void poisonIsParkedAndTheNextSnapshotIsKept() {
        topics.send(List.of(
                topics.spoilt(user(1, "Anna", true), "[]".getBytes(UTF_8)), topics.record(user(2, "Anna", true))));

        await().until(() -> known().equals(List.of("2 Anna true")));
        await().until(() -> topics.parked(Topic.USERS, account).size() == 1);
    }

    @Test
    void replayingAndCrashingMidBatchChangesNothing() {
        topics.send(user(1, "Anna", true), user(2, "Anna", false));
        await().until(() -> known().equals(List.of("2 Anna false")));
        var crash = new OwnLoop.CrashOnce(consumer::handle);

        ownLoop.run(Topic.USERS, crash);

        assertThat(crash.happened()).isTrue();
        assertThat(known()).containsExactly("2 Anna false");
    }

    /** User ids are unique over all accounts: the test's own account lends its number. */
    private UserPublished user(long version, String name, boolean active) {
        return new UserPublished(
                account.value(), account.value(), version, name, UserPublished.Role.OPERATOR, active, THEN);
    }

    private List<String> known() {
        return rows.query(
                "SELECT version || ' ' || name || ' ' || active FROM operator WHERE account_id = ?",
                row -> row.getString(1),
                account.value());
    }
}
