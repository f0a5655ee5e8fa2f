package io.beseda.conversation.inbox;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.CONVERSATIONS;
import static io.beseda.conversation.testing.InboxRequests.INBOX;
import static io.beseda.conversation.testing.InboxRequests.finish;
import static io.beseda.conversation.testing.InboxRequests.needOperator;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.reply;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.readmark.KeepReadMarks;
import io.beseda.conversation.readmark.ReadMark;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class InboxListTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    KeepReadMarks keepReadMarks;

    private AccountId account;
    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        account = visitor.accountId();
        id = start(visitor, "hello");
    }

    @Test
    void conversationsAreFilteredByState() {
        UUID finished = start(visitor, "bye");
        UUID newest = start(visitor, "again");
        finish(account, finished);

        assertThat(listed("")).containsExactly(newest, id);
        assertThat(listed("?state=open")).containsExactly(newest, id);
        assertThat(listed("?state=finished")).containsExactly(finished);
        assertThat(listed("?state=any")).containsExactly(finished, newest, id);
    }

    @Test
    void conversationsAreFilteredByAssignee() {
        UUID mine = start(visitor, "mine");
        UUID others = start(visitor, "others'");
        UUID mineFinished = start(visitor, "mine, finished");
        reply(account, 7, mine, "yes").statusCode(201);
        reply(account, 8, others, "yes").statusCode(201);
        reply(account, 7, mineFinished, "yes").statusCode(201);
        finish(account, mineFinished);

        assertThat(listed("?assignee=me")).containsExactly(mine);
        assertThat(listed("?assignee=none")).containsExactly(id);
        assertThat(listed("?assignee=me&state=finished")).containsExactly(mineFinished);
        assertThat(listed("?assignee=me&state=any")).containsExactly(mineFinished, mine);
        assertThat(listed("?assignee=none&state=any")).containsExactly(id);
        operator(account, 8)
                .get(CONVERSATIONS + "?assignee=me")
                .then()
                .body("items.id", contains(others.toString()))
                .body("items[0].assignee.id", equalTo("8"))
                .body("items[0].assignee.name", equalTo("Operator 8"));
    }

    @Test
    void conversationsAreFilteredByChatAndVisitor() {
        Visitor another = fixtures.anotherOf(visitor);
        UUID anothers = start(another, "hello");
        Visitor elsewhere = new Visitor(account, new OnlineChatId(UUID.randomUUID()), new VisitorId(UUID.randomUUID()));
        fixtures.publish(elsewhere, 1, ConversationMode.MULTIPLE);
        UUID inOtherChat = start(elsewhere, "hello");
        UUID earlier = start(another, "bye");
        finish(account, earlier);

        assertThat(listed("?chat=" + visitor.onlineChatId().value())).containsExactly(anothers, id);
        assertThat(listed("?chat=" + elsewhere.onlineChatId().value())).containsExactly(inOtherChat);
        assertThat(listed("?chat=" + UUID.randomUUID())).isEmpty();
        assertThat(listed("?visitor=" + another.visitorId().value())).containsExactly(anothers);
        assertThat(listed("?state=any&visitor=" + another.visitorId().value())).containsExactly(earlier, anothers);
        assertThat(listed("?state=any&assignee=none&visitor="
                        + another.visitorId().value() + "&chat="
                        + visitor.onlineChatId().value()))
                .containsExactly(earlier, anothers);
    }

    @ParameterizedTest
    @CsvSource({"state=any", "state=any&visitor=", "state=open&assignee=none", "state=finished&chat="})
    void everyFilterIsReadPageByPage(String filter) {
        List<UUID> all = new ArrayList<>(List.of(id));
        IntStream.range(0, 6).forEach(i -> all.add(start(visitor, "message " + i)));
        List<UUID> finished = filter.contains("finished") ? all : List.of(all.get(1), all.get(4), all.get(5));
        if (!filter.contains("open")) {
            finished.forEach(one -> finish(account, one));
        }
        String query = filter.replace(
                        "visitor=", "visitor=" + visitor.visitorId().value())
                .replace("chat=", "chat=" + visitor.onlineChatId().value());

        List<UUID> read = new ArrayList<>();
        String cursor = "";
        do {
            var page = operator(account, 7)
                    .get(CONVERSATIONS + "?limit=2&" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.id").forEach(one -> read.add(UUID.fromString(one)));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        } while (cursor != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource({"state=closed,/state", "assignee=7,/assignee", "chat=7,/chat", "visitor=me,/visitor"})
    void aFilterThatCanNotBeReadIsNamed(String query, String pointer) {
        operator(account, 7)
                .get(CONVERSATIONS + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void messagesThatNoOperatorHasReadAreCountedUpToAHundred() {
        get().body("unread", equalTo(1)).body("readSequence", equalTo(0)).body("visitorReadSequence", equalTo(0));
        fixtures.store(message(visitor, id, "are you there?"));
        get().body("unread", equalTo(2));

        reply(account, 7, id, "yes").statusCode(201);
        get().body("unread", equalTo(0)).body("readSequence", equalTo(3));
        fixtures.store(message(visitor, id, "fine"));
        get().body("unread", equalTo(1)).body("readSequence", equalTo(3));

        read(2);
        get().body("unread", equalTo(1)).body("readSequence", equalTo(3));
        read(4);
        get().body("unread", equalTo(0)).body("readSequence", equalTo(4));

        IntStream.range(0, 101).forEach(i -> fixtures.store(message(visitor, id, "more " + i)));
        get().body("unread", equalTo(100));
    }

    @Test
    void aVisitorWaitsSinceTheFirstMessageNobodyAnswered() {
        String first = get().extract().path("lastMessage.createdAt");
        get().body("waitingSince", equalTo(first));
        fixtures.store(message(visitor, id, "are you there?"));
        get().body("waitingSince", equalTo(first));

        reply(account, 7, id, "yes").statusCode(201);
        get().body("waitingSince", nullValue());

        fixtures.store(message(visitor, id, "fine"));
        String second = get().extract().path("lastMessage.createdAt");
        fixtures.store(message(visitor, id, "and?"));
        get().body("waitingSince", equalTo(second));

        finish(account, id);
        get().body("waitingSince", nullValue());
    }

    @Test
    void openConversationsAreCounted() {
        UUID mine = start(visitor, "mine");
        UUID others = start(visitor, "others'");
        UUID finished = start(visitor, "finished");
        reply(account, 7, mine, "yes").statusCode(201);
        reply(account, 8, others, "yes").statusCode(201);
        reply(account, 7, finished, "yes").statusCode(201);
        finish(account, finished);

        operator(account, 7)
                .get(INBOX + "/counts")
                .then()
                .statusCode(200)
                .body("all", equalTo(3))
                .body("mine", equalTo(1))
                .body("unassigned", equalTo(1));
        stranger()
                .get(INBOX + "/counts")
                .then()
                .body("all", equalTo(0))
                .body("mine", equalTo(0))
                .body("unassigned", equalTo(0));
    }

    @Test
    void anotherAccountSeesNothingWhateverItAsksFor() {
        for (String filter : List.of(
                "state=any",
                "chat=" + visitor.onlineChatId().value(),
                "state=any&visitor=" + visitor.visitorId().value(),
                "assignee=none")) {
            stranger().get(CONVERSATIONS + "?" + filter).then().statusCode(200).body("items.id", equalTo(List.of()));
        }
    }

    @Test
    void onlyOperatorsMayCount() {
        needOperator(account, List.of(INBOX + "/counts"));
    }

    private UUID start(Visitor who, String text) {
        fixtures.store(message(who, text));
        var conversations = rows.conversations(account);
        return conversations.get(conversations.size() - 1).id();
    }

    private void read(long sequence) {
        var conversation = new ConversationRepository.Key(account, new ConversationId(id));
        keepReadMarks.keep(List.of(new ReadMark(conversation, visitor.visitorId(), ReadMark.Side.OPERATOR, sequence)));
    }

    private List<UUID> listed(String query) {
        return operator(account, 7)
                .get(CONVERSATIONS + query)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private ValidatableResponse get() {
        return operator(account, 7).get(CONVERSATIONS + "/" + id).then().statusCode(200);
    }
}
