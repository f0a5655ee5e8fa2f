package io.beseda.conversation.erasure;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.finish;
import static io.beseda.conversation.testing.InboxRequests.json;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.reply;
import static io.beseda.conversation.testing.TestFiles.uploaded;
import static io.beseda.support.testing.TestImages.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.contracts.Author;
import io.beseda.contracts.ClientErased;
import io.beseda.contracts.ClientHistoryErased;
import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.ExternalIdMatched;
import io.beseda.contracts.IncomingLeadOpened;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.MessagesRead;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataWritten;
import io.beseda.contracts.Topic;
import io.beseda.contracts.VisitorIdentified;
import io.beseda.conversation.intake.CrmEventConsumer;
import io.beseda.conversation.intake.VisitorActivityConsumer;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.readmark.LiveSignalConsumer;
import io.beseda.conversation.search.MessageSearchConsumer;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.InboxRequests;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestFiles;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryErasureTest {

    private static final String MARKER = "Zanzibar";
    private static final long CONTACT = 43;

    /** What may know that there was an erasure, and nothing of whom. */
    private static final Set<String> OF_NOBODY = Set.of(
            "canned_reply", "conversation_number", "erased_id", "erasure", "online_chat", "operator", "unsettled_chat");

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    HeldText held;

    @Inject
    TestTopics topics;

    @Inject
    CrmEventConsumer crmEvents;

    @Inject
    VisitorActivityConsumer activities;

    @Inject
    MessageSearchConsumer search;

    @Inject
    LiveSignalConsumer signals;

    private Visitor visitor;
    private Visitor person;
    private MessageWritten first;
    private UUID conversation;

    @BeforeEach
    void aClientWithEverything() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        person = fixtures.anotherOf(visitor);
        UUID photo = uploaded(visitor, MARKER + ".png", image("png", 30, 20));
        uploaded(visitor, MARKER + "-unsent.png", image("png", 30, 20));
        first = written(visitor, MARKER + " calling", List.of(photo), identity());
        activities.handle(List.of(first));
        conversation = rows.onlyConversation(visitor.accountId()).id();
        activities.handle(List.of(pageData(), identified(Instant.now())));
        crmEvents.handle(List.of(lead(), match(Instant.now())));
        reply(visitor.accountId(), 7, conversation, "Hello " + MARKER).statusCode(201);
        note();
        topics.send(read());
        await().until(() -> count("message_search") == 2 && count("read_mark") == 1);
        finish(visitor.accountId(), conversation);
        assertThat(held.holding(visitor.accountId(), MARKER))
                .contains(
                        "message",
                        "attachment",
                        "note",
                        "claimed_client",
                        "visitor_link",
                        "external_id_match",
                        "visitor");
    }

    @Test
    void everythingOfTheClientIsGoneFromEveryTableAndFromTheFileStore() {
        Visitor other = fixtures.anotherOf(visitor);
        fixtures.store(message(other, "Somebody else"));
        UUID id = UUID.randomUUID();

        topics.send(erased(id, Instant.now()));

        ClientHistoryErased told =
                await().until(this::told, history -> history.size() == 1).get(0);
        assertThat(told.erasureId()).isEqualTo(id);
        assertThat(told.conversationIds()).containsExactly(conversation);
        assertThat(told.messages()).isEqualTo(2);
        assertThat(told.files()).isEqualTo(2);
        for (String trace : List.of(
                MARKER,
                visitor.visitorId().value().toString(),
                person.visitorId().value().toString(),
                conversation.toString())) {
            assertThat(held.holding(visitor.accountId(), trace)).as(trace).isEmpty();
        }
        assertThat(filesOf(visitor)).isEmpty();
        assertThat(rows.texts(visitor)).containsExactly("Somebody else");
    }

    @Test
    void everyTableIsEmptyButThoseThatHoldNothingOfClients() {
        topics.send(erased(UUID.randomUUID(), Instant.now()));

        await().until(this::told, history -> history.size() == 1);
        assertThat(held.tables().stream().filter(table -> !table.equals("outbox") && count(table) > 0))
                .isSubsetOf(OF_NOBODY);
        InboxRequests.as(io.beseda.support.testing.TestTokens.operator(
                        visitor.accountId().value(), 7))
                .get(InboxRequests.CONVERSATIONS + "/" + conversation)
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasWrittenBeforeIsRefusedWhenItComesAgainAndWhatIsWrittenNextBeginsAnew() {
        Instant erasedAt = eraseNow();

        activities.handle(List.of(first));

        assertThat(rows.conversations(visitor.accountId())).isEmpty();
        await().until(() -> topics.published(visitor.accountId(), MessageRefused.class).stream()
                .anyMatch(refused -> refused.clientMessageId().equals(first.clientMessageId())
                        && refused.reason() == MessageRefused.Reason.CONVERSATION_UNKNOWN));

        activities.handle(List.of(at(erasedAt.plusMillis(1), "Good day")));
        activities.handle(List.of(first));

        assertThat(rows.texts(visitor)).containsExactly("Good day");
        assertThat(rows.onlyConversation(visitor.accountId()).id()).isNotEqualTo(conversation);
    }

    @Test
    void nothingThatIsLateOrComesAgainBringsAnythingBack() {
        MessageAdded added =
                topics.published(visitor.accountId(), MessageAdded.class).get(0);
        ExternalIdMatched match = match(Instant.now());
        VisitorIdentified identified = identified(Instant.now());
        eraseNow();

        search.handle(List.of(added));
        signals.handle(List.of(read()));
        crmEvents.handle(List.of(lead(), match));
        activities.handle(List.of(identified, pageData()));

        assertThat(held.holding(visitor.accountId(), MARKER)).isEmpty();
        assertThat(held.holding(visitor.accountId(), conversation.toString())).isEmpty();
        assertThat(topics.parked(Topic.CRM_EVENTS, visitor.accountId())).isEmpty();
    }

    @Test
    void aClientWhoComesBackIsKnownAgainByWhatIsSaidAnew() {
        Instant erasedAt = eraseNow();

        crmEvents.handle(List.of(match(erasedAt.plusMillis(1))));
        activities.handle(List.of(identified(erasedAt.plusMillis(1))));

        assertThat(held.holding(visitor.accountId(), MARKER)).contains("external_id_match", "visitor_link");
    }

    @Test
    void anErasureThatComesAgainTouchesNothingThatBeganSince() {
        UUID id = UUID.randomUUID();
        Instant erasedAt = Instant.now();
        topics.send(erased(id, erasedAt));
        await().until(this::told, history -> history.size() == 1);
        activities.handle(List.of(at(erasedAt.plusMillis(1), "Good day")));

        crmEvents.handle(List.of(erased(id, erasedAt)));

        assertThat(rows.texts(visitor)).containsExactly("Good day");
        assertThat(told()).hasSize(1);
    }

    @Test
    void anotherAccountsErasureOfTheSameIdsTouchesNothing() {
        ClientErased ours = erased(UUID.randomUUID(), Instant.now());
        long stranger = ConversationFixtures.newAccount().value();

        crmEvents.handle(List.of(
                new ClientErased(stranger, ours.erasureId(), ours.contactId(), ours.visitorIds(), ours.erasedAt())));

        activities.handle(List.of(at(Instant.EPOCH, "An old one of ours")));
        assertThat(rows.texts(visitor)).contains(MARKER + " calling", "An old one of ours");
    }

    private Instant eraseNow() {
        Instant now = Instant.now();
        topics.send(erased(UUID.randomUUID(), now));
        await().until(this::told, history -> history.size() == 1);
        return now;
    }

    private List<ClientHistoryErased> told() {
        return topics.published(visitor.accountId(), ClientHistoryErased.class);
    }

    private ClientErased erased(UUID id, Instant at) {
        return new ClientErased(
                visitor.accountId().value(),
                id,
                CONTACT,
                List.of(visitor.visitorId().value(), person.visitorId().value()),
                at);
    }

    private static ClientIdentity identity() {
        return new ClientIdentity(MARKER, 1042L, ClientIdentity.Proof.SIGNED);
    }

    private MessageWritten at(Instant time, String text) {
        return new MessageWritten(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                UUID.randomUUID(),
                null,
                text,
                time,
                null,
                null,
                null,
                null);
    }

    private static MessageWritten written(Visitor writer, String text, List<UUID> files, ClientIdentity identity) {
        return new MessageWritten(
                writer.accountId().value(),
                writer.onlineChatId().value(),
                writer.visitorId().value(),
                UUID.randomUUID(),
                null,
                text,
                ConversationFixtures.THEN,
                ConversationFixtures.PAGE,
                files,
                identity,
                null);
    }

    private PageDataWritten pageData() {
        return new PageDataWritten(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                conversation,
                new PageData(new PageData.Contact(MARKER, List.of()), null, null, null),
                Instant.now());
    }

    private VisitorIdentified identified(Instant at) {
        return new VisitorIdentified(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                person.visitorId().value(),
                identity(),
                at);
    }

    private IncomingLeadOpened lead() {
        return new IncomingLeadOpened(
                visitor.accountId().value(), 42, MARKER, CONTACT, MARKER, conversation, ConversationFixtures.THEN);
    }

    private ExternalIdMatched match(Instant at) {
        return new ExternalIdMatched(
                person.accountId().value(),
                1042,
                MARKER,
                person.visitorId().value(),
                1,
                ExternalIdMatched.Status.KNOWN,
                CONTACT,
                List.of(person.visitorId().value()),
                at);
    }

    private MessagesRead read() {
        return new MessagesRead(
                visitor.accountId().value(),
                conversation,
                visitor.visitorId().value(),
                new Author(Author.Type.OPERATOR, "7", "Olga"),
                1,
                Instant.now());
    }

    private void note() {
        json(operator(visitor.accountId(), 7), "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Ask " + MARKER + "\"}")
                .post(InboxRequests.CONVERSATIONS + "/" + conversation + "/notes")
                .then()
                .statusCode(201);
    }

    private long count(String table) {
        return rows.count(table, visitor.accountId());
    }

    private static List<Path> filesOf(Visitor visitor) {
        try (var files = Files.walk(TestFiles.DIRECTORY)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(
                            TestFiles.DIRECTORY.resolve(visitor.accountId().toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
