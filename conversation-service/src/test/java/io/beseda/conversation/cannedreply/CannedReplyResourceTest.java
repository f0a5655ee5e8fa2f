package io.beseda.conversation.cannedreply;

import static io.beseda.conversation.testing.InboxRequests.INBOX;
import static io.beseda.conversation.testing.InboxRequests.json;
import static io.beseda.conversation.testing.InboxRequests.needOperator;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CannedReplyResourceTest {

    private static final String REPLIES = INBOX + "/canned-replies";

    @Inject
    WriteCannedReply writeCannedReply;

    @Inject
    StoredRows rows;

    private final AccountId account = ConversationFixtures.newAccount();

    @Test
    void cannedRepliesAreListedByShortcut() {
        add("Цена", "{{visitor.name}}, it costs…")
                .statusCode(201)
                .body("id", notNullValue())
                .body("shortcut", equalTo("Цена"))
                .body("text", equalTo("{{visitor.name}}, it costs…"))
                .body("updatedAt", notNullValue());
        add("hello-2", "Hello again").statusCode(201);
        add("Bye", "Goodbye").statusCode(201);

        list().body("items.shortcut", contains("Bye", "hello-2", "Цена"));
    }

    @Test
    void aCannedReplyIsChangedAndDeleted() {
        String id = add("hello", "Hello").extract().path("id");

        change(id, "Hello", "Good day")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("shortcut", equalTo("Hello"))
                .body("text", equalTo("Good day"));
        list().body("items.text", contains("Good day"));

        operator(account, 8).delete(REPLIES + "/" + id).then().statusCode(204);
        operator(account, 8).delete(REPLIES + "/" + id).then().statusCode(404);
        change(id, "hello", "Hello").statusCode(404).body("code", equalTo("not-found"));
        list().body("items", equalTo(List.of()));
    }

    @Test
    void aShortcutIsTakenWhateverItsCase() {
        add("Цена", "one").statusCode(201);
        String other = add("other", "two").extract().path("id");

        taken(add("цЕНА", "three"));
        taken(change(other, "ЦЕНА", "two"));
        list().body("items.text", contains("two", "one"));
    }

    @Test
    void ofSeveralWhoAddAShortcutAtOnceOneDoes() {
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> add("hello", "number " + i).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(rows.count("canned_reply", account)).isOne();
    }

    @Test
    void anAccountHasAtMostFiveHundred() {
        IntStream.range(0, 500)
                .forEach(i -> writeCannedReply.add(account, new Shortcut("reply-" + i), new MessageText("text")));

        add("one-more", "text").statusCode(409).body("code", equalTo("too-many-canned-replies"));
        String id = list().extract().path("items[0].id");
        change(id, "renamed", "text").statusCode(200);
        assertThat(rows.count("canned_reply", account)).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a/b", "{{x}}", "dot.", "123456789012345678901234567890123"})
    void whatCannotBeAShortcutIsRefused(String shortcut) {
        add(shortcut, "text")
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains("/shortcut"));
    }

    @Test
    void whatCannotBeATextIsRefused() {
        add("a", " ").statusCode(400).body("errors.pointer", contains("/text"));
        add("a", "x".repeat(4001)).statusCode(400).body("errors.pointer", contains("/text"));
        json(operator(account, 7), "{}").post(REPLIES).then().statusCode(400);
        json(operator(account, 7), "").post(REPLIES).then().statusCode(400);
        add("12345678901234567890123456789012", "x".repeat(4000)).statusCode(201);
    }

    @Test
    void anotherAccountsCannedRepliesDoNotExist() {
        String id = add("hello", "ours").extract().path("id");

        stranger().get(REPLIES).then().statusCode(200).body("items", equalTo(List.of()));
        for (String one : List.of(id, UUID.randomUUID().toString())) {
            json(stranger(), body("hello", "theirs"))
                    .put(REPLIES + "/" + one)
                    .then()
                    .statusCode(404);
            stranger().delete(REPLIES + "/" + one).then().statusCode(404);
        }
        json(stranger(), body("hello", "theirs")).post(REPLIES).then().statusCode(201);
        list().body("items.text", contains("ours"));
    }

    @Test
    void onlyOperatorsSeeThem() {
        needOperator(account, List.of(REPLIES));
    }

    private static void taken(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("shortcut-taken")).body("errors.pointer", contains("/shortcut"));
    }

    private ValidatableResponse add(String shortcut, String text) {
        return json(operator(account, 7), body(shortcut, text)).post(REPLIES).then();
    }

    private ValidatableResponse change(String id, String shortcut, String text) {
        return json(operator(account, 8), body(shortcut, text))
                .put(REPLIES + "/" + id)
                .then();
    }

    private ValidatableResponse list() {
        return operator(account, 7).get(REPLIES).then().statusCode(200);
    }

    private static String body(String shortcut, String text) {
        return "{\"shortcut\":\"" + shortcut + "\",\"text\":\"" + text + "\"}";
    }
}
