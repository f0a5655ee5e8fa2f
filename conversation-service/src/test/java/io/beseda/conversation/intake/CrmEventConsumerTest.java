package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.THEN;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.IncomingLeadOpened;
import io.beseda.contracts.Topic;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.OwnLoop;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrmEventConsumerTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    CrmEventConsumer consumer;

    @Inject
    OwnLoop ownLoop;

    private Visitor visitor;
    private UUID conversationId;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "hello"));
        conversationId = rows.onlyConversation(visitor.accountId()).id();
    }

    @Test
    void anOpenedLeadIsNotedOnItsConversation() {
        topics.send(opened(visitor, 42, conversationId));

        await().until(() -> leads().equals(List.of("42 43")));
    }

    @Test
    void theFirstLeadStaysHoweverOftenEventsAreDelivered() {
        topics.send(opened(visitor, 42, conversationId), opened(visitor, 42, conversationId));
        await().until(() -> leads().equals(List.of("42 43")));

        consumer.handle(List.of(opened(visitor, 50, conversationId), opened(visitor, 42, conversationId)));

        assertThat(leads()).containsExactly("42 43");
    }

    @Test
    void aLeadOfAConversationThatIsNotTheAccountsIsParkedAndTheNextIsNoted() {
        Visitor stranger = ConversationFixtures.unknown();

        topics.send(List.of(
                topics.spoilt(opened(visitor, 42, conversationId), "{}".getBytes(UTF_8)),
                topics.record(opened(stranger, 42, conversationId)),
                topics.record(opened(visitor, 42, conversationId))));

        await().until(() -> leads().equals(List.of("42 43")));
        await().until(() ->
                topics.parked(Topic.CRM_EVENTS, stranger.accountId()).size() == 1);
        await().until(() -> topics.parked(Topic.CRM_EVENTS, visitor.accountId()).size() == 1);
    }

    @Test
    void replayingAndCrashingMidBatchChangesNothing() {
        topics.send(opened(visitor, 42, conversationId));
        await().until(() -> leads().equals(List.of("42 43")));
        var crash = new OwnLoop.CrashOnce(consumer::handle);

        ownLoop.run(Topic.CRM_EVENTS, crash);

        assertThat(crash.happened()).isTrue();
        assertThat(leads()).containsExactly("42 43");
    }

    private static IncomingLeadOpened opened(Visitor visitor, long leadId, UUID conversationId) {
        return new IncomingLeadOpened(
                visitor.accountId().value(), leadId, "Lead", leadId + 1, "Contact", conversationId, THEN);
    }

    private List<String> leads() {
        return rows
                .query(
                        "SELECT lead_id || ' ' || contact_id FROM conversation WHERE account_id = ?",
                        row -> row.getString(1),
                        visitor.accountId().value())
                .stream()
                .filter(lead -> lead != null)
                .toList();
    }
}
