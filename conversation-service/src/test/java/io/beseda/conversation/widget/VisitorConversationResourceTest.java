package io.beseda.conversation.widget;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.inbox.AddReply;
import io.beseda.conversation.inbox.FinishConversation;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.UserId;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitorConversationResourceTest {

    private static final String CONVERSATIONS = "/api/visitor/v1/conversations";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    AddReply addReply;

    @Inject
    FinishConversation finishConversation;

    private final Author.Operator operator = new Author.Operator(new UserId(7), "Vera");
    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.MULTIPLE);
        fixtures.store(message(visitor, "hello"));
        id = rows.onlyConversation(visitor.accountId()).id();
        addReply.add(
                visitor.accountId(),
                operator,
                new AddReply.Reply(
                        new ConversationId(id), new ClientMessageId(UUID.randomUUID()), new MessageText("good day")));
    }

    @Test
    void aVisitorSeesItsOwnOpenConversations() {
        list(WidgetSessions.proven(visitor))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].number", equalTo(1))
                .body("items[0].state", equalTo("open"))
                .body("items[0].lastSequence", equalTo(2))
                .body("items[0].lastMessage.sequence", equalTo(2))
                .body("items[0].lastMessage.author.type", equalTo("operator"))
                .body("items[0].lastMessage.author.name", equalTo("Vera"))
                .body("items[0].lastMessage.text", equalTo("good day"));
        list(WidgetSessions.proven(fixtures.anotherOf(visitor))).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aVisitorReadsItsHistoryWithoutWhatConcernsOperatorsOnly() {
        String page = messages(WidgetSessions.proven(visitor), id, "after=0")
                .statusCode(200)
                .body("conversationId", equalTo(id.toString()))
                .body("lastSequence", equalTo(2))
                .body("items.sequence", contains(1, 2))
                .body("items.text", contains("hello", "good day"))
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder(
                                "id", "conversationId", "sequence", "clientMessageId", "author", "text", "createdAt"))
                .body("items[0].author.keySet()", contains("type"))
                .body("items[1].author.keySet()", containsInAnyOrder("type", "name"))
                .extract()
                .asString();
        assertThat(page).doesNotContain("\"7\"", "leadId", "operator7@");

        messages(WidgetSessions.proven(visitor), id, "after=1&limit=1").body("items.sequence", contains(2));
        messages(WidgetSessions.proven(visitor), id, "before=2").body("items.sequence", contains(1));
        messages(WidgetSessions.proven(visitor), id, "limit=1000").statusCode(400);
    }

    @Test
    void foreignFinishedAndMissingConversationsAreAlike() {
        String stranger = WidgetSessions.proven(fixtures.anotherOf(visitor));
        String otherChat = WidgetSessions.proven(
                new Visitor(visitor.accountId(), ConversationFixtures.unknown().onlineChatId(), visitor.visitorId()));
        String otherAccount = WidgetSessions.proven(
                new Visitor(ConversationFixtures.newAccount(), visitor.onlineChatId(), visitor.visitorId()));
        for (String token : List.of(stranger, otherChat, otherAccount)) {
            missing(messages(token, id, "after=0"));
        }
        missing(messages(WidgetSessions.proven(visitor), UUID.randomUUID(), "after=0"));

        finishConversation.finish(visitor.accountId(), operator, new ConversationId(id));

        missing(messages(WidgetSessions.proven(visitor), id, "after=0"));
        list(WidgetSessions.proven(visitor)).body("items", hasSize(0));
    }

    @Test
    void anUnprovenSessionSeesWhatItsKeptTokenProves() {
        Visitor fresh = fixtures.anotherOf(visitor);
        String session = WidgetSessions.unproven(fresh);

        list(session).statusCode(200).body("items", hasSize(0));
        list(session, WidgetSessions.kept(visitor)).statusCode(200).body("items.id", contains(id.toString()));
        list(WidgetSessions.unproven(visitor)).statusCode(200).body("items.id", contains(id.toString()));
    }

    @Test
    void aKeptTokenCountsOnlyForItsChatAndOnlyWithAnUnprovenSession() {
        Visitor fresh = fixtures.anotherOf(visitor);
        Visitor otherChat = fixtures.newVisitor(ConversationMode.MULTIPLE);

        list(WidgetSessions.proven(fresh), WidgetSessions.kept(visitor))
                .statusCode(200)
                .body("items", hasSize(0));
        list(WidgetSessions.unproven(otherChat), WidgetSessions.kept(visitor)).statusCode(401);
        list(WidgetSessions.unproven(fresh), WidgetSessions.proven(visitor)).statusCode(401);
        list(WidgetSessions.unproven(fresh), "rubbish").statusCode(401);
        given().header("X-Beseda-Visitor", WidgetSessions.kept(visitor))
                .get(CONVERSATIONS)
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsNotAWidgetSessionIsRefused() {
        var claims = WidgetSessions.claims(visitor).claim("proof", "key");
        List<String> tokens = List.of(
                "",
                "rubbish",
                unsigned("{\"alg\":\"none\"}", ""),
                unsigned("{\"alg\":\"HS256\"}", ""),
                unsigned("{\"alg\":\"HS256\",\"jku\":\"http://127.0.0.1:1/keys\",\"kid\":\"a\"}", "c2lnbmVk"),
                WidgetSessions.claims(visitor)
                        .jws()
                        .algorithm(SignatureAlgorithm.HS256)
                        .sign(WidgetSessions.newKey()),
                claims.jws()
                        .algorithm(SignatureAlgorithm.HS512)
                        .sign(new SecretKeySpec(Arrays.copyOf(WidgetSessions.KEY.getEncoded(), 64), "HmacSHA512")),
                WidgetSessions.sign(WidgetSessions.claims(visitor).audience("beseda-api")),
                WidgetSessions.sign(WidgetSessions.claims(visitor).issuer("beseda")),
                WidgetSessions.sign(WidgetSessions.claims(visitor)
                        .issuedAt(Instant.now().minusSeconds(3_600))
                        .expiresAt(Instant.now().minusSeconds(120))),
                WidgetSessions.sign(Jwt.issuer("beseda-widget")
                        .audience("beseda-widget")
                        .subject("me")
                        .expiresIn(60)),
                WidgetSessions.kept(visitor),
                TestTokens.operator(visitor.accountId().value(), 7),
                TestTokens.administrator(visitor.accountId().value(), 7));
        for (String token : tokens) {
            list(token).statusCode(401).contentType("application/problem+json").body("code", equalTo("signed-out"));
            messages(token, id, "after=0").statusCode(401).body("detail", not(containsString("JWT")));
        }
        given().get(CONVERSATIONS).then().statusCode(401);
        given().header("Authorization", "Basic dTpw").get(CONVERSATIONS).then().statusCode(401);
    }

    private String unsigned(String header, String signature) {
        String claims =
                "{\"iss\":\"beseda-widget\",\"aud\":\"beseda-widget\",\"account_id\":%s,\"chat\":\"%s\",\"sub\":\"%s\",\"exp\":99999999999,\"iat\":1}"
                        .formatted(
                                visitor.accountId(),
                                visitor.onlineChatId().value(),
                                visitor.visitorId().value());
        return base64(header) + "." + base64(claims) + "." + signature;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void missing(ValidatableResponse response) {
        response.statusCode(404)
                .body("code", equalTo("not-found"))
                .body("detail", equalTo("there is no such conversation"));
    }

    private static ValidatableResponse list(String session) {
        return given().header("Authorization", "Bearer " + session)
                .get(CONVERSATIONS)
                .then();
    }

    private static ValidatableResponse list(String session, String kept) {
        return given().header("Authorization", "Bearer " + session)
                .header("X-Beseda-Visitor", kept)
                .get(CONVERSATIONS)
                .then();
    }

    private static ValidatableResponse messages(String session, UUID id, String range) {
        return given().header("Authorization", "Bearer " + session)
                .get(CONVERSATIONS + "/" + id + "/messages?" + range)
                .then();
    }
}
