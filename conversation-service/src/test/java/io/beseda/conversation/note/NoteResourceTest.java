package io.beseda.conversation.note;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.CONVERSATIONS;
import static io.beseda.conversation.testing.InboxRequests.as;
import static io.beseda.conversation.testing.InboxRequests.finish;
import static io.beseda.conversation.testing.InboxRequests.json;
import static io.beseda.conversation.testing.InboxRequests.needOperator;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.beseda.contracts.Author;
import io.beseda.contracts.NoteAdded;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoteResourceTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    private AccountId account;
    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        account = visitor.accountId();
        fixtures.store(message(visitor, "hello"));
        id = rows.onlyConversation(account).id();
    }

    @Test
    void aNoteStandsBehindTheLastMessageAndIsPublished() {
        UUID noteId = UUID.randomUUID();
        fixtures.store(message(visitor, id, "second"));

        add(noteId, "he has called before")
                .statusCode(201)
                .body("id", equalTo(noteId.toString()))
                .body("afterSequence", equalTo(2))
                .body("author.type", equalTo("operator"))
                .body("author.id", equalTo("7"))
                .body("author.name", equalTo("Operator 7"))
                .body("text", equalTo("he has called before"))
                .body("createdAt", notNullValue());

        await().until(() -> topics.published(account, NoteAdded.class).size() == 1);
        assertThat(topics.published(account, NoteAdded.class)).singleElement().satisfies(added -> {
            assertThat(added.conversationId()).isEqualTo(id);
            assertThat(added.onlineChatId()).isEqualTo(visitor.onlineChatId().value());
            assertThat(added.visitorId()).isEqualTo(visitor.visitorId().value());
            assertThat(added.noteId()).isEqualTo(noteId);
            assertThat(added.afterSequence()).isEqualTo(2);
            assertThat(added.author()).isEqualTo(new Author(Author.Type.OPERATOR, "7", "Operator 7"));
            assertThat(added.text()).isEqualTo("he has called before");
        });
        assertThat(topics.publishedIds(account)).contains(noteId.toString());
    }

    @Test
    void notesAreListedInTheOrderInWhichTheyWereWritten() {
        list().body("items", empty());
        add(UUID.randomUUID(), "first").statusCode(201);
        finish(account, id);
        add(UUID.randomUUID(), "second, after the finish").statusCode(201);

        list().body("items.text", contains("first", "second, after the finish"))
                .body("items.afterSequence", contains(1, 1));
    }

    @Test
    void aRepeatedNoteIsStoredOnceAndAnsweredWithWhatIsStored() {
        UUID noteId = UUID.randomUUID();
        add(noteId, "first").statusCode(201);
        add(noteId, "changed").statusCode(200).body("text", equalTo("first"));

        list().body("items.text", contains("first"));
    }

    @Test
    void aNoteSentSeveralTimesAtOnceIsStoredOnce() {
        UUID noteId = UUID.randomUUID();

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> add(noteId, "once").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        list().body("items.text", contains("once"));
    }

    @Test
    void anIdThatIsAnotherNotesIsRefused() {
        UUID noteId = UUID.randomUUID();
        add(noteId, "mine").statusCode(201);
        fixtures.store(message(visitor, "another conversation"));
        UUID other = rows.conversations(account).get(1).id();

        json(operator(account, 8), note(noteId, "taken"))
                .post(notes(id))
                .then()
                .statusCode(409)
                .body("code", equalTo("note-id-taken"));
        json(operator(account, 7), note(noteId, "taken"))
                .post(notes(other))
                .then()
                .statusCode(409)
                .body("code", equalTo("note-id-taken"));
    }

    @Test
    void theSameIdInAnotherAccountIsAnotherNote() {
        Visitor other = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(other, "hello"));
        UUID otherId = rows.onlyConversation(other.accountId()).id();
        UUID noteId = UUID.randomUUID();
        add(noteId, "ours").statusCode(201);

        json(operator(other.accountId(), 7), note(noteId, "theirs"))
                .post(notes(otherId))
                .then()
                .statusCode(201);

        list().body("items.text", contains("ours"));
    }

    @Test
    void whatCannotBeANoteIsRefusedByField() {
        invalid("{\"text\":\"no id\"}", "/id");
        invalid("{\"id\":\"" + UUID.randomUUID() + "\"}", "/text");
        invalid(note(UUID.randomUUID(), " \\n"), "/text");
        invalid(note(UUID.randomUUID(), "x".repeat(4001)), "/text");
        add(UUID.randomUUID(), "x".repeat(4000)).statusCode(201);
    }

    @Test
    void aNoteNeitherChangesTheConversationNorReachesItsVisitor() {
        add(UUID.randomUUID(), "between us").statusCode(201);

        operator(account, 7)
                .get(CONVERSATIONS + "/" + id)
                .then()
                .body("lastSequence", equalTo(1))
                .body("unread", equalTo(1));
        String seen = given().auth()
                .oauth2(WidgetSessions.proven(visitor))
                .get("/api/visitor/v1/conversations/" + id + "/messages")
                .then()
                .statusCode(200)
                .body("items.text", contains("hello"))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("between us");
        as(WidgetSessions.proven(visitor)).get(notes(id)).then().statusCode(401);
    }

    @Test
    void anotherAccountsConversationDoesNotExist() {
        add(UUID.randomUUID(), "ours").statusCode(201);

        for (UUID one : List.of(id, UUID.randomUUID())) {
            stranger().get(notes(one)).then().statusCode(404).body("code", equalTo("not-found"));
            json(stranger(), note(UUID.randomUUID(), "theirs"))
                    .post(notes(one))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        list().body("items.text", contains("ours"));
    }

    @Test
    void onlyOperatorsReadAndWriteNotes() {
        needOperator(account, List.of(notes(id)));
        json(given(), note(UUID.randomUUID(), "hi")).post(notes(id)).then().statusCode(401);
    }

    private void invalid(String body, String pointer) {
        json(operator(account, 7), body)
                .post(notes(id))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains(pointer));
    }

    private ValidatableResponse add(UUID noteId, String text) {
        return json(operator(account, 7), note(noteId, text)).post(notes(id)).then();
    }

    private ValidatableResponse list() {
        return operator(account, 7).get(notes(id)).then().statusCode(200);
    }

    private static String note(UUID noteId, String text) {
        return "{\"id\":\"" + noteId + "\",\"text\":\"" + text + "\"}";
    }

    private static String notes(UUID conversationId) {
        return CONVERSATIONS + "/" + conversationId + "/notes";
    }
}
