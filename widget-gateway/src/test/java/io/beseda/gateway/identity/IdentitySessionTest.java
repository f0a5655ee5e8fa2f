package io.beseda.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.IdentityMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.VisitorLinked;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.Site;
import io.beseda.gateway.support.SocketClient;
import io.beseda.support.account.AccountId;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.Person;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class IdentitySessionTest {

    private static final String SECRET_ID = "0b1c0f64-31a5-4a0e-9d1f-0a4fb0b3a001";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OnlineChatPublished chat;

    @BeforeEach
    void publishChat() {
        chat = Site.chat(1);
    }

    @Test
    void aVerifiedClientIsTheSameVisitorOnEveryDevice() {
        UUID person = person("client-7");

        verified("client-7", Gateway.key())
                .then()
                .body("identity.state", equalTo("verified"))
                .body("identity.personId", equalTo(person.toString()))
                .body("identity", not(hasKey("problem")));
        assertThat(welcome(verified("client-7", Gateway.key()), "")
                        .get("visitorId")
                        .asText())
                .isEqualTo(person.toString());
        assertThat(welcome(verified(" client-7 ", "weak"), "").get("visitorId").asText())
                .isEqualTo(person.toString());
        assertThat(welcome(verified("client-8", Gateway.key()), "")
                        .get("visitorId")
                        .asText())
                .isEqualTo(person("client-8").toString());
    }

    @Test
    void aVerifiedSessionIsGivenNoVisitorToken() {
        assertThat(welcome(verified("client-7", "weak"), "").has("visitorToken"))
                .isFalse();
    }

    @Test
    void aPlainUserIdIsShownAsClaimedAndOpensNothing() {
        String key = Gateway.key();

        Response claimed = session(Map.of("userId", SECRET_ID, "visitorKey", key));

        claimed.then().body("identity.state", equalTo("claimed")).body("identity", not(hasKey("personId")));
        assertThat(welcome(claimed, "").get("visitorId"))
                .isEqualTo(welcome(session(Map.of("visitorKey", key)), "").get("visitorId"));
    }

    @Test
    void whereTheChatSaysSoAnUnguessableUserIdIsAProof() {
        chat = publish(Site.with(chat, Site.textField(), IdentityMode.UNGUESSABLE, null));

        Response session = session(Map.of("userId", SECRET_ID));

        session.then()
                .body("identity.state", equalTo("verified"))
                .body("identity.personId", equalTo(person(SECRET_ID).toString()));
        session(Map.of("userId", "client-7")).then().body("identity.state", equalTo("claimed"));
    }

    @Test
    void s15ARefusedTokenCostsTheHistoryNeverTheChat() {
        String forged = Site.token(chat, "client-7", Site.KEY, "another secret", Instant.now());

        Response refused = session(Map.of("userToken", forged, "visitorKey", Gateway.key()));

        refused.then()
                .statusCode(200)
                .body("identity.state", equalTo("anonymous"))
                .body("identity.problem", equalTo("user-token-signature-wrong"));
        assertThat(welcome(refused, "").get("visitorId").asText())
                .isNotEqualTo(person("client-7").toString());
    }

    @Test
    void s8ATokenForOneChatIsWorthNothingInAnother() {
        var other = Site.chat(2);

        Gateway.appSession(other, Map.of("userToken", Site.token(chat, "client-7")))
                .then()
                .statusCode(200)
                .body("identity.state", equalTo("anonymous"))
                .body("identity.problem", equalTo("user-token-audience-wrong"));
    }

    @Test
    void whatAVerifiedClientWritesSaysWhoItIs() throws IOException {
        var socket = connect(verified("client-7", Gateway.key()), "");
        socket.expect("welcome");

        socket.send(Gateway.message(UUID.randomUUID(), "Hello")).expect("accepted");

        JsonNode written = activity().get(0);
        assertThat(written.get("visitorId").asText())
                .isEqualTo(person("client-7").toString());
        assertThat(written.get("identity"))
                .isEqualTo(JSON.readTree("{\"externalId\":\"client-7\",\"fieldId\":1042,\"proof\":\"signed\"}"));
    }

    @Test
    void whatAClaimingClientWritesSaysThatItIsClaimed() throws IOException {
        var socket = connect(session(Map.of("userId", "client-7", "visitorKey", Gateway.key())), "");
        socket.expect("welcome");

        socket.send(Gateway.message(UUID.randomUUID(), "Hello")).expect("accepted");

        assertThat(activity().get(0).get("identity"))
                .isEqualTo(JSON.readTree("{\"externalId\":\"client-7\",\"proof\":\"claimed\"}"));
    }

    @Test
    void s42OfTwoKeysEitherProvesAndTheRevokedOneEndsItsSessionsAtOnce() {
        var both = List.of(Site.hmacKey(chat, Site.KEY, Site.SECRET), Site.hmacKey(chat, "next", "next secret"));
        chat = publish(Site.with(chat, Site.textField(), IdentityMode.SIGNED, both));
        Response before = verified("client-7", Gateway.key());
        Response after =
                session(Map.of("userToken", Site.token(chat, "client-7", "next", "next secret", Instant.now())));
        var byOld = connect(before, "");
        byOld.expect("welcome");
        var byNew = connect(after, "");
        byNew.expect("welcome");

        chat = publish(Site.with(chat, Site.textField(), IdentityMode.SIGNED, both.subList(1, 2)));

        assertThat(byOld.closeCode()).isEqualTo(4401);
        byNew.expect("chat-changed");
        byNew.send(Gateway.message(UUID.randomUUID(), "Still here")).expect("accepted");
        assertThat(connect(before, "").closeCode()).isEqualTo(4401);
        verified("client-7", Gateway.key()).then().body("identity.problem", equalTo("user-token-key-unknown"));
    }

    @Test
    void anotherFieldOrModeEndsTheSessionsThatRestedOnThem() {
        var socket = connect(verified("client-7", Gateway.key()), "");
        socket.expect("welcome");
        var anonymous = connect(session(Map.of("visitorKey", Gateway.key())), "");
        anonymous.expect("welcome");

        publish(Site.with(chat, null, IdentityMode.SIGNED, chat.signingKeys()));

        assertThat(socket.closeCode()).isEqualTo(4401);
        anonymous.expect("chat-changed");
    }

    @Test
    void s16WhoProvesWhoItIsBringsItsAnonymousVisitorsAlong() throws IOException {
        String key = Gateway.key();
        String byKey =
                welcome(session(Map.of("visitorKey", key)), "").get("visitorId").asText();
        JsonNode unknown = welcome(session(Map.of("visitorKey", "weak")), "");

        JsonNode welcome = welcome(
                verified("client-7", key),
                ",\"link\":true,\"visitorToken\":\""
                        + unknown.get("visitorToken").asText() + "\"");

        String byToken = unknown.get("visitorId").asText();
        assertThat(welcome.get("linking")).extracting(JsonNode::asText).containsExactly(byKey, byToken);
        await().until(() -> activity().size() == 2);
        List<JsonNode> identified = activity();
        assertThat(identified)
                .extracting(each -> each.get("visitorId").asText())
                .containsExactlyInAnyOrder(byKey, byToken);
        assertThat(identified).allSatisfy(each -> {
            assertThat(each.get("personId").asText())
                    .isEqualTo(person("client-7").toString());
            assertThat(each.get("identity").get("proof").asText()).isEqualTo("signed");
        });
    }

    @Test
    void s16NobodyElseBringsAnybodyAlong() {
        String key = Gateway.key();
        var otherChat = Site.chat(1);
        String tokenOfOther = Gateway.appSession(otherChat, Map.of()).path("token");
        var elsewhere = SocketClient.connect(Gateway.visitorSocket()).send(Gateway.hello(tokenOfOther));
        String foreign = elsewhere.expect("welcome").get("visitorToken").asText();

        JsonNode claimed = welcome(session(Map.of("userId", "client-7", "visitorKey", key)), ",\"link\":true");
        JsonNode notAsked = welcome(verified("client-7", key), "");
        JsonNode ofAnotherChat =
                welcome(verified("client-7", "weak"), ",\"link\":true,\"visitorToken\":\"" + foreign + "\"");

        assertThat(claimed.has("linking")).isFalse();
        assertThat(notAsked.has("linking")).isFalse();
        assertThat(ofAnotherChat.has("linking")).isFalse();
        assertThat(activity()).isEmpty();
    }

    @Test
    void whenConversationsMoveBothClientsAndOperatorsAreTold() {
        String key = Gateway.key();
        var browser = connect(session(Map.of("visitorKey", key)), "");
        UUID visitor =
                UUID.fromString(browser.expect("welcome").get("visitorId").asText());
        var person = connect(verified("client-7", Gateway.key()), "");
        person.expect("welcome");
        var another = connect(verified("client-8", Gateway.key()), "");
        another.expect("welcome");
        var operator = Gateway.operator(chat.accountId());
        UUID conversation = UUID.randomUUID();

        Gateway.publish(new VisitorLinked(
                chat.accountId(),
                visitor,
                person("client-7"),
                "client-7",
                Site.FIELD,
                VisitorLinked.Cause.BROWSER,
                List.of(conversation),
                Instant.now()));

        for (SocketClient told : Set.of(browser, person)) {
            assertThat(told.expect("conversations-moved").get("visitorId").asText())
                    .isEqualTo(visitor.toString());
        }
        JsonNode changed = operator.expect("client-changed");
        assertThat(changed.get("conversationId").asText()).isEqualTo(conversation.toString());
        assertThat(changed.get("visitorId").asText())
                .isEqualTo(person("client-7").toString());
        assertThat(another.received()).isEmpty();
    }

    private Response verified(String subject, String visitorKey) {
        return session(Map.of("userToken", Site.token(chat, subject), "visitorKey", visitorKey));
    }

    private Response session(Map<String, String> more) {
        Response answer = Gateway.appSession(chat, more);
        answer.then().statusCode(200);
        return answer;
    }

    private static SocketClient connect(Response session, String more) {
        String hello = Gateway.hello(session.path("token"));
        return SocketClient.connect(Gateway.visitorSocket()).send(hello.substring(0, hello.length() - 1) + more + "}");
    }

    private static JsonNode welcome(Response session, String more) {
        return connect(session, more).expect("welcome");
    }

    private OnlineChatPublished publish(OnlineChatPublished next) {
        var follower = Gateway.visitor(chat, Gateway.key());
        Gateway.publish(next);
        follower.expect("chat-changed");
        return next;
    }

    private UUID person(String externalId) {
        return Person.ofField(new AccountId(chat.accountId()), Site.FIELD, new ExternalId(externalId));
    }

    private List<JsonNode> activity() {
        return Gateway.activity(chat.onlineChatId()).stream()
                .map(json -> {
                    try {
                        return JSON.readTree(json);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
