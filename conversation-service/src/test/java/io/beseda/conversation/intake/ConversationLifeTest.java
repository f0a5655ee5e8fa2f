package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.finish;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageRefused;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.FinishConversation;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.FinishedConversations;
import io.beseda.conversation.onlinechat.Reopening;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.StoredRows.Line;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.PageData;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.UserId;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised of the life of a conversation, a test for each promise that this service keeps by itself. */
@QuarkusTest
class ConversationLifeTest {

    private static final FinishedConversations ALWAYS = FinishedConversations.UNTOLD;
    private static final FinishedConversations WITHIN_A_WEEK =
            new FinishedConversations(Reopening.WITHIN_DAYS, Optional.of(7), false);
    private static final FinishedConversations NEVER =
            new FinishedConversations(Reopening.NEVER, Optional.empty(), false);

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    FinishConversation finishConversation;

    @Test
    void inOneActiveEverythingAClientWritesIsGatheredInOneConversation() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);

        fixtures.store(message(visitor, "one"), message(visitor, UUID.randomUUID(), "two"), message(visitor, "three"));

        UUID id = rows.onlyConversation(visitor.accountId()).id();
        assertThat(rows.messages(visitor.accountId()))
                .containsExactly(
                        new Line(id, 1, "visitor", "one"),
                        new Line(id, 2, "visitor", "two"),
                        new Line(id, 3, "visitor", "three"));
    }

    @Test
    void inMultipleTheClientHoldsSeveralSeesThemInAListAndFinishesOne() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "about tea"), message(visitor, "about coffee"));
        list(visitor).body("items.number", contains(2, 1)).body("items.state", contains("open", "open"));

        fixtures.store(finish(visitor, conversations(visitor).get(0).id()));

        list(visitor).body("items.number", contains(2));
    }

    @Test
    void theConversationAndItsNumberAreBornWithTheFirstMessage() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        WrittenMessage first = message(visitor, "hello");

        fixtures.store(first);

        await().until(() -> topics.published(visitor.accountId()).size() == 2);
        assertThat(topics.published(visitor.accountId(), ConversationStarted.class))
                .extracting(ConversationStarted::number)
                .containsExactly(1L);
        assertThat(rows.onlyConversation(visitor.accountId()).lastSequence()).isEqualTo(1);
    }

    @Test
    void whatComesWithoutAMessageCreatesNothing() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        UUID never = UUID.randomUUID();

        fixtures.store(
                finish(visitor, never),
                new ToldPageData(visitor, new ConversationId(never), new PageData("{}"), Instant.now()));

        assertThat(conversations(visitor)).isEmpty();
        assertThat(rows.count("visitor", visitor.accountId())).isZero();
        assertThat(rows.count("conversation_number", visitor.accountId())).isZero();
    }

    @Test
    void numbersRiseByAccountAndAreNeverUsedAgain() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"));
        fixtures.store(finish(visitor, conversations(visitor).get(0).id()), message(visitor, "two"));
        fixtures.store(message(fixtures.anotherOf(visitor), "three"));

        assertThat(conversations(visitor))
                .extracting(StoredRows.Conversation::number)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void theNumberGrantsNoAccess() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"));

        given().header("Authorization", "Bearer " + WidgetSessions.proven(visitor))
                .get("/api/visitor/v1/conversations/1/messages")
                .then()
                .statusCode(404);
    }

    @Test
    void aFinishedConversationLeavesTheClientsListAndTheInboxAtOnceAndItsHistoryStays() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        UUID id = finished(visitor, "hello");

        list(visitor).body("items", empty());
        inbox(visitor, "?state=open").body("items", empty());
        inbox(visitor, "?state=finished")
                .body("items.number", contains(1))
                .body("items[0].finishedBy.name", equalTo("Vera"));
        inbox(visitor, "/" + id + "/messages").body("items.text", contains("hello"));
    }

    @Test
    void inMultipleWritingIntoAFinishedConversationIsRefusedWithAReason() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        UUID id = finished(visitor, "hello");
        WrittenMessage late = message(visitor, id, "late");

        fixtures.store(late);

        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), MessageRefused.class))
                .extracting(MessageRefused::clientMessageId, MessageRefused::reason)
                .containsExactly(tuple(late.clientMessageId().value(), MessageRefused.Reason.CONVERSATION_FINISHED)));
        fixtures.store(message(visitor, "a new conversation with this text"));
        assertThat(conversations(visitor))
                .extracting(StoredRows.Conversation::open)
                .containsExactly(false, true);
    }

    @Test
    void inOneActiveTheSameConversationReopensUnderTheSameNumber() {
        Visitor visitor = visitor(ALWAYS);
        UUID id = finished(visitor, "one");
        rows.finishedEarlier(id, Duration.ofDays(3_000));

        fixtures.store(message(visitor, id, "two"));

        var conversation = rows.onlyConversation(visitor.accountId());
        assertThat(conversation.open()).isTrue();
        assertThat(conversation.number()).isEqualTo(1);
        assertThat(conversation.lastSequence()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "8, 2"})
    void inOneActiveItReopensWithinTheDaysAndThenANewOneStarts(int daysAgo, int conversations) {
        Visitor visitor = visitor(WITHIN_A_WEEK);
        UUID id = finished(visitor, "one");
        rows.finishedEarlier(id, Duration.ofDays(daysAgo));

        fixtures.store(message(visitor, id, "two"), message(visitor, "three"));

        assertThat(conversations(visitor)).hasSize(conversations);
        assertThat(conversations(visitor).get(conversations - 1).open()).isTrue();
        assertThat(rows.texts(visitor)).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void inOneActiveANewOneAlwaysStartsWhereNothingReopens() {
        Visitor visitor = visitor(NEVER);
        UUID id = finished(visitor, "one");

        fixtures.store(message(visitor, id, "two"), message(visitor, id, "three"), message(visitor, "four"));

        List<StoredRows.Conversation> both = conversations(visitor);
        assertThat(both).extracting(StoredRows.Conversation::open).containsExactly(false, true);
        assertThat(both).extracting(StoredRows.Conversation::lastSequence).containsExactly(1L, 3L);
    }

    @Test
    void anOperatorFinishingItIsToldWithWhoAndWhen() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);

        finished(visitor, "hello");

        await().until(() -> topics.published(visitor.accountId(), ConversationFinished.class)
                        .size()
                == 1);
        ConversationFinished told = topics.published(visitor.accountId(), ConversationFinished.class)
                .get(0);
        assertThat(told.finishedBy().name()).isEqualTo("Vera");
        assertThat(told.finishedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_ACTIVE, ALWAYS", "ONE_ACTIVE, WITHIN_DAYS", "ONE_ACTIVE, NEVER",
        "MULTIPLE, ALWAYS", "MULTIPLE, WITHIN_DAYS", "MULTIPLE, NEVER"
    })
    void noCombinationOfSettingsLeavesAClientWhoCanNeitherAnswerNorStart(ConversationMode mode, Reopening reopening) {
        var days = reopening == Reopening.WITHIN_DAYS ? Optional.of(1) : Optional.<Integer>empty();
        var rule = new FinishedConversations(reopening, days, false);
        for (ConversationMode before : ConversationMode.values()) {
            Visitor visitor = fixtures.newVisitor(before);
            fixtures.store(message(visitor, "one"), message(visitor, "two"));
            fixtures.publish(visitor, 2, mode, rule);

            for (int finished = 0; finished <= 2; finished++) {
                String text = "after " + finished;
                fixtures.store(message(visitor, text));

                assertThat(rows.texts(visitor)).contains(text);
                conversations(visitor).stream()
                        .filter(StoredRows.Conversation::open)
                        .findFirst()
                        .ifPresent(open -> finishByOperator(visitor, open.id()));
            }
        }
    }

    @Test
    void switchingTheModeClosesNothingAndAllOpenOnesStayWritableAndNoNewOneStartsBesides() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "one"), message(visitor, "two"), message(visitor, "three"));
        List<UUID> ids =
                conversations(visitor).stream().map(StoredRows.Conversation::id).toList();
        finishByOperator(visitor, ids.get(1));

        fixtures.publish(visitor, 2, ConversationMode.ONE_ACTIVE, NEVER);
        fixtures.store(
                message(visitor, ids.get(0), "to the first"),
                message(visitor, ids.get(1), "to the finished"),
                message(visitor, "to none"));

        list(visitor)
                .body("items.id", contains(ids.get(2).toString(), ids.get(0).toString()));
        assertThat(rows.messages(visitor.accountId()))
                .containsExactlyInAnyOrder(
                        new Line(ids.get(0), 1, "visitor", "one"),
                        new Line(ids.get(1), 1, "visitor", "two"),
                        new Line(ids.get(2), 1, "visitor", "three"),
                        new Line(ids.get(0), 2, "visitor", "to the first"),
                        new Line(ids.get(2), 2, "visitor", "to the finished"),
                        new Line(ids.get(2), 3, "visitor", "to none"));
    }

    @Test
    void aClientReReadsFinishedConversationsWhereItsChatLetsItAndNotByDefault() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        UUID id = finished(visitor, "hello");
        history(visitor, id).statusCode(404);
        list(visitor).body("items", empty());

        fixtures.publish(
                visitor,
                2,
                ConversationMode.MULTIPLE,
                new FinishedConversations(Reopening.ALWAYS, Optional.empty(), true));

        history(visitor, id).statusCode(200).body("items.text", contains("hello"));
        history(fixtures.anotherOf(visitor), id).statusCode(404);
        list(visitor)
                .body("items.state", contains("finished"))
                .body("items[0].finishedBy.keySet()", containsInAnyOrder("type", "name"))
                .body("items[0].finishedBy.name", equalTo("Vera"));
        list(fixtures.anotherOf(visitor)).body("items", empty());
    }

    private Visitor visitor(FinishedConversations rule) {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.publish(visitor, 2, ConversationMode.ONE_ACTIVE, rule);
        return visitor;
    }

    private UUID finished(Visitor visitor, String text) {
        fixtures.store(message(visitor, text));
        UUID id = rows.onlyConversation(visitor.accountId()).id();
        finishByOperator(visitor, id);
        return id;
    }

    private void finishByOperator(Visitor visitor, UUID id) {
        finishConversation.finish(
                visitor.accountId(), new Author.Operator(new UserId(7), "Vera"), new ConversationId(id));
    }

    private List<StoredRows.Conversation> conversations(Visitor visitor) {
        return rows.conversations(visitor.accountId());
    }

    private static ValidatableResponse list(Visitor visitor) {
        return visitorGet(visitor, "").statusCode(200);
    }

    private static ValidatableResponse history(Visitor visitor, UUID id) {
        return visitorGet(visitor, "/" + id + "/messages?after=0");
    }

    private static ValidatableResponse visitorGet(Visitor visitor, String path) {
        return given().header("Authorization", "Bearer " + WidgetSessions.proven(visitor))
                .get("/api/visitor/v1/conversations" + path)
                .then();
    }

    private static ValidatableResponse inbox(Visitor visitor, String path) {
        return given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), 7))
                .get("/api/inbox/v1/conversations" + path)
                .then()
                .statusCode(200);
    }
}
