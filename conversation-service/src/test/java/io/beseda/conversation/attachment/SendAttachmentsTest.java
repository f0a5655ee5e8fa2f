package io.beseda.conversation.attachment;

import static io.beseda.conversation.testing.ConversationFixtures.files;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.ConversationFixtures.written;
import static io.beseda.conversation.testing.TestFiles.text;
import static io.beseda.conversation.testing.TestFiles.uploaded;
import static io.beseda.support.testing.TestImages.image;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Topic;
import io.beseda.conversation.intake.WrittenMessage;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendAttachmentsTest {

    private static final String INBOX = "/api/inbox/v1/conversations";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    private Visitor visitor;

    @BeforeEach
    void newVisitor() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
    }

    @Test
    void aMessageBringsItsFilesInTheirOrderToBothSides() {
        UUID photo = uploaded(visitor, "photo.png", image("png", 30, 20));
        UUID notes = uploaded(visitor, "notes.txt", text("notes"));

        topics.send(written(visitor, "look", List.of(notes, photo)));

        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 1);
        MessageAdded added =
                topics.published(visitor.accountId(), MessageAdded.class).get(0);
        assertThat(added.text()).isEqualTo("look");
        assertThat(added.attachments())
                .extracting(io.beseda.contracts.Attachment::name)
                .containsExactly("notes.txt", "photo.png");
        assertThat(added.attachments().get(1).width()).isEqualTo(30);
        UUID id = rows.onlyConversation(visitor.accountId()).id();
        asVisitor("/" + id + "/messages?after=0")
                .body("items[0].attachments", hasSize(2))
                .body("items[0].attachments[0].id", equalTo(notes.toString()))
                .body("items[0].attachments[0].contentType", equalTo("text/plain"))
                .body("items[0].attachments[0].size", equalTo(5))
                .body("items[0].attachments[0].width", nullValue())
                .body("items[0].attachments[1].height", equalTo(20));
        asVisitor("").body("items[0].lastMessage.attachments[0].name", equalTo("notes.txt"));
        asOperator("/" + id + "/messages?after=0").body("items[0].attachments[1].name", equalTo("photo.png"));
        asOperator("").body("items[0].lastMessage.attachments", hasSize(2));
    }

    @Test
    void filesNeedNoText() {
        UUID photo = uploaded(visitor, "photo.png", image("png", 30, 20));

        topics.send(written(visitor, " ", List.of(photo)));

        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 1);
        assertThat(rows.texts(visitor)).containsExactly("");
        asOperator("")
                .body("items[0].lastMessage.text", equalTo(""))
                .body("items[0].lastMessage.attachments[0].name", equalTo("photo.png"));
    }

    @Test
    void nothingAtAllIsPoison() {
        topics.send(written(visitor, "", null), written(visitor, "after", null));

        await().until(() ->
                topics.parked(Topic.VISITOR_ACTIVITY, visitor.accountId()).size() == 1);
        await().until(() -> rows.texts(visitor).equals(List.of("after")));
    }

    @Test
    void aMessageThatComesAgainIsAnnouncedWithItsFiles() {
        UUID photo = uploaded(visitor, "photo.png", image("png", 30, 20));
        WrittenMessage one = files(visitor, photo);

        fixtures.store(one);
        fixtures.store(one);
        fixtures.store(one, message(visitor, "and a text"));

        assertThat(rows.texts(visitor)).containsExactly("", "and a text");
        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 4);
        assertThat(topics.published(visitor.accountId(), MessageAdded.class))
                .filteredOn(added -> added.sequence() == 1)
                .hasSize(3)
                .allSatisfy(added -> assertThat(added.attachments()).hasSize(1));
        assertThat(topics.published(visitor.accountId(), MessageRefused.class)).isEmpty();
    }

    @Test
    void aFileThatIsNotOnesOwnOrWasSentOrIsNamedTwiceIsRefused() {
        Visitor stranger = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        Visitor neighbour = fixtures.anotherOf(visitor);
        UUID sent = uploaded(visitor, "sent.txt", text("sent"));
        UUID own = uploaded(visitor, "own.txt", text("own"));
        fixtures.store(files(visitor, sent));

        fixtures.store(
                files(visitor, sent),
                files(visitor, UUID.randomUUID()),
                files(visitor, uploaded(stranger, "a.txt", text("a"))),
                files(visitor, uploaded(neighbour, "b.txt", text("b"))),
                files(visitor, own, own),
                message(visitor, "still here"));

        assertThat(rows.texts(visitor)).containsExactly("", "still here");
        await().until(() ->
                topics.published(visitor.accountId(), MessageRefused.class).size() == 5);
        assertThat(topics.published(visitor.accountId(), MessageRefused.class)).allSatisfy(refused -> {
            assertThat(refused.reason()).isEqualTo(MessageRefused.Reason.ATTACHMENT_UNUSABLE);
            assertThat(refused.visitorId()).isEqualTo(visitor.visitorId().value());
            assertThat(refused.conversationId()).isNull();
        });
    }

    @Test
    void aFirstMessageWhoseFilesCanNotBeSentStartsNothing() {
        fixtures.store(files(visitor, UUID.randomUUID()));

        assertThat(rows.conversations(visitor.accountId())).isEmpty();
        await().until(() ->
                topics.published(visitor.accountId(), MessageRefused.class).size() == 1);
    }

    @Test
    void oneFileGoesWithOneMessageOfABatch() {
        UUID photo = uploaded(visitor, "photo.png", image("png", 30, 20));

        fixtures.store(files(visitor, photo), files(visitor, photo));

        assertThat(rows.messages(visitor.accountId())).hasSize(1);
        await().until(() ->
                topics.published(visitor.accountId(), MessageRefused.class).size() == 1);
    }

    @Test
    void filesOfARefusedMessageCanBeSentWithAnother() {
        Visitor several = fixtures.newVisitor(ConversationMode.MULTIPLE);
        UUID photo = uploaded(several, "photo.png", image("png", 30, 20));
        MessageWritten lost = written(several, "x", List.of(photo));

        topics.send(new MessageWritten(
                lost.accountId(),
                lost.onlineChatId(),
                lost.visitorId(),
                lost.clientMessageId(),
                UUID.randomUUID(),
                lost.text(),
                lost.writtenAt(),
                lost.page(),
                lost.attachmentIds(),
                lost.identity(),
                null));
        await().until(() ->
                topics.published(several.accountId(), MessageRefused.class).size() == 1);
        fixtures.store(files(several, photo));

        assertThat(rows.messages(several.accountId())).hasSize(1);
    }

    @Test
    void anOperatorAnswersWithFilesOnce() {
        fixtures.store(message(visitor, "hello"));
        UUID id = rows.onlyConversation(visitor.accountId()).id();
        UUID file = uploadedByOperator(7);
        String reply = reply("", file);

        answer(id, 7, reply).statusCode(201).body("attachments[0].name", equalTo("offer.txt"));
        answer(id, 7, reply).statusCode(200).body("attachments[0].id", equalTo(file.toString()));

        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 2);
        assertThat(topics.published(visitor.accountId(), MessageAdded.class)
                        .get(1)
                        .attachments())
                .hasSize(1);
        answer(id, 7, reply("again", file)).statusCode(409).body("code", equalTo("attachment-unusable"));
        answer(id, 7, reply("a colleague's", uploadedByOperator(8))).statusCode(409);
        answer(id, 7, reply("a visitor's", uploaded(visitor, "a.txt", text("a"))))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/attachmentIds"));
        answer(id, 7, reply("")).statusCode(400);
        answer(id, 7, reply("x", Stream.generate(UUID::randomUUID).limit(11).toArray(UUID[]::new)))
                .statusCode(400);
    }

    private UUID uploadedByOperator(long operator) {
        return UUID.fromString(given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), operator))
                .contentType("application/octet-stream")
                .queryParam("name", "offer.txt")
                .body(text("offer"))
                .post("/api/inbox/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String reply(String text, UUID... files) {
        String ids = String.join(
                ",", List.of(files).stream().map(id -> "\"" + id + "\"").toList());
        return "{\"clientMessageId\":\"%s\",\"text\":\"%s\",\"attachmentIds\":[%s]}"
                .formatted(UUID.randomUUID(), text, ids);
    }

    private ValidatableResponse answer(UUID id, long operator, String reply) {
        return given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), operator))
                .contentType("application/json")
                .body(reply)
                .post(INBOX + "/" + id + "/messages")
                .then();
    }

    private ValidatableResponse asOperator(String path) {
        return given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), 7))
                .get(INBOX + path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse asVisitor(String path) {
        return given().header("Authorization", "Bearer " + WidgetSessions.proven(visitor))
                .get("/api/visitor/v1/conversations" + path)
                .then()
                .statusCode(200);
    }
}
