package io.beseda.conversation.intake;

import static io.beseda.conversation.testing.ConversationFixtures.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.Event;
import io.beseda.contracts.FinishRequested;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import io.beseda.contracts.PageDataWritten;
import io.beseda.contracts.Topic;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.OwnLoop;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.StoredRows.Line;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitorActivityConsumerTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    @Inject
    VisitorActivityConsumer consumer;

    @Inject
    OwnLoop ownLoop;

    @Inject
    DataSource dataSource;

    @Test
    void writtenMessagesAreStoredAndPublishedInOrder() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);

        MessageWritten one = written(visitor, "one");
        MessageWritten two = written(visitor, "two");
        topics.send(one, two);

        await().until(() -> topics.published(visitor.accountId()).size() == 3);
        var conversation = rows.onlyConversation(visitor.accountId());
        List<Event> events = topics.published(visitor.accountId());
        ConversationStarted started = (ConversationStarted) events.get(0);
        assertThat(started.conversationId()).isEqualTo(conversation.id());
        assertThat(started.number()).isEqualTo(1);
        assertThat(started.onlineChatName()).isEqualTo("Tea shop");
        assertThat(started.page()).isEqualTo(ConversationFixtures.PAGE);
        MessageAdded first = (MessageAdded) events.get(1);
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.clientMessageId()).isEqualTo(one.clientMessageId());
        assertThat(first.text()).isEqualTo("one");
        assertThat(first.author().id()).isEqualTo(visitor.visitorId().value().toString());
        assertThat(((MessageAdded) events.get(2)).clientMessageId()).isEqualTo(two.clientMessageId());
    }

    @Test
    void whatAPageToldOfAConversationsClientIsPassedOnAsItIs() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        topics.send(written(visitor, "one"));
        await().until(() -> rows.texts(visitor).size() == 1);
        UUID id = rows.onlyConversation(visitor.accountId()).id();
        PageData data = new PageData(
                new PageData.Contact(
                        "Anna", List.of(new PageData.Field(null, "PHONE", List.of(new PageData.Value("+7", "WORK"))))),
                new PageData.Lead(null, new BigDecimal("1200.50"), List.of()),
                null,
                Map.of("source", "shop"));

        topics.send(told(fixtures.anotherOf(visitor), id, data), told(visitor, id, data), told(visitor, id, data));

        await().until(() ->
                topics.published(visitor.accountId(), PageDataGiven.class).size() == 2);
        assertThat(topics.published(visitor.accountId(), PageDataGiven.class))
                .containsOnly(new PageDataGiven(
                        visitor.accountId().value(),
                        id,
                        visitor.onlineChatId().value(),
                        visitor.visitorId().value(),
                        data,
                        ConversationFixtures.THEN));
    }

    @Test
    void aRequestedFinishFinishesAndIsPublished() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        topics.send(written(visitor, "one"));
        await().until(() -> rows.texts(visitor).size() == 1);
        UUID id = rows.onlyConversation(visitor.accountId()).id();

        topics.send(new FinishRequested(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                id,
                ConversationFixtures.THEN));

        await().until(() -> topics.published(visitor.accountId(), ConversationFinished.class)
                        .size()
                == 1);
        assertThat(rows.onlyConversation(visitor.accountId()).open()).isFalse();
    }

    @Test
    void redeliveredMessageIsStoredOnceAndAnsweredAgain() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        MessageWritten one = written(visitor, "one");
        topics.send(one);
        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 1);

        topics.send(one);

        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 2);
        assertThat(topics.published(visitor.accountId(), MessageAdded.class))
                .containsOnly(topics.published(visitor.accountId(), MessageAdded.class)
                        .get(0));
        assertThat(rows.texts(visitor)).containsExactly("one");
    }

    @Test
    void messagesWaitForAnOnlineChatThatIsNotKnownYet() {
        Visitor visitor = ConversationFixtures.unknown();
        topics.send(written(visitor, "early"));

        fixtures.publish(visitor, 1, ConversationMode.ONE_ACTIVE);

        await().until(() -> rows.texts(visitor).equals(List.of("early")));
    }

    @Test
    void poisonAmongGoodRecordsIsParkedAndTheRestGoesOn() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        MessageWritten good = written(visitor, "good");
        MessageWritten better = written(visitor, "better");

        topics.send(good);
        topics.send(List.of(
                topics.spoilt(good, "{not json".getBytes(UTF_8)),
                topics.record(written(visitor, "x".repeat(4001))),
                topics.record(written(visitor, " ")),
                topics.record(written(visitor, "nul \0 inside")),
                topics.record(better)));

        await().until(() ->
                topics.parked(Topic.VISITOR_ACTIVITY, visitor.accountId()).size() == 4);
        await().until(() -> rows.texts(visitor).equals(List.of("good", "better")));
        assertThat(topics.parked(Topic.VISITOR_ACTIVITY, visitor.accountId()))
                .allSatisfy(parked -> assertThat(TestTopics.header(parked, "beseda_parked_reason"))
                        .doesNotContain("xxx", "inside"));
    }

    @Test
    void aRestartBetweenCommitAndOffsetRepeatsNothing() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        topics.send(written(visitor, "one"), written(visitor, "two"));
        await().until(() -> rows.texts(visitor).size() == 2);
        var crash = new OwnLoop.CrashOnce(consumer::handle);

        ownLoop.run(Topic.VISITOR_ACTIVITY, crash);

        assertThat(crash.happened()).isTrue();
        assertThat(rows.texts(visitor)).containsExactly("one", "two");
        assertThat(rows.conversations(visitor.accountId())).hasSize(1);
    }

    @Test
    void replayingTheWholeTopicChangesNoRow() {
        Visitor visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        topics.send(written(visitor, "one"), written(visitor, "two"));
        await().until(() -> rows.texts(visitor).size() == 2);
        List<Line> messages = rows.messages(visitor.accountId());
        List<StoredRows.Conversation> conversations = rows.conversations(visitor.accountId());

        ownLoop.run(Topic.VISITOR_ACTIVITY, consumer::handle);

        assertThat(rows.messages(visitor.accountId())).isEqualTo(messages);
        assertThat(rows.conversations(visitor.accountId())).isEqualTo(conversations);
    }

    @Test
    void aPartitionThatHasToWaitLosesAndReordersNothing() throws SQLException {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        topics.send(written(visitor, "one"));
        await().until(() -> rows.texts(visitor).size() == 1);

        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection, visitor);
            topics.send(written(visitor, "two"), written(visitor, "three"));
            await().until(this::someoneWaitsForALock);
            topics.send(written(visitor, "four"));
            connection.rollback();
            connection.setAutoCommit(true);
        }

        await().until(() -> rows.texts(visitor).equals(List.of("one", "two", "three", "four")));
    }

    @Test
    void aDatabaseThatDiesAtCommitLosesAndParksNothing() throws SQLException {
        Visitor visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        execute("CREATE SEQUENCE deaths");
        execute("""
                CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('deaths') <= 3 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                    RETURN NULL;
                END $$""");
        execute("""
                CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.text = 'last words') EXECUTE FUNCTION die()""");
        try {
            topics.send(written(visitor, "one"), written(visitor, "last words"), written(visitor, "three"));

            await().until(() -> rows.texts(visitor).equals(List.of("one", "last words", "three")));
            assertThat(topics.parked(Topic.VISITOR_ACTIVITY, visitor.accountId()))
                    .isEmpty();
        } finally {
            execute("DROP FUNCTION die CASCADE");
            execute("DROP SEQUENCE deaths");
        }
    }

    private static PageDataWritten told(Visitor visitor, UUID conversationId, PageData data) {
        return new PageDataWritten(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                conversationId,
                data,
                ConversationFixtures.THEN);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void lock(Connection connection, Visitor visitor) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM conversation WHERE account_id = ? FOR UPDATE")) {
            statement.setLong(1, visitor.accountId().value());
            statement.executeQuery();
        }
    }

    private boolean someoneWaitsForALock() {
        return !rows.query(
                        "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%conversation%'",
                        row -> row.getInt(1))
                .isEmpty();
    }
}
