package io.beseda.gateway.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.gateway.support.VisitorClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * S10 and S11: naming what belongs to somebody else. The gateway does not know whose a conversation is, and so can't tell: every id
 * is answered alike, and what is published carries who the token proves.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ForeignConversationTest {

    private static final long ACCOUNT = 26;
    private static final long OTHER_ACCOUNT = 27;

    private VisitorClient victim;
    private VisitorClient attacker;
    private Conversation conversation;

    @BeforeEach
    void connect() {
        Gateway.awaitSignals();
        var chat = Gateway.chat(ACCOUNT);
        victim = VisitorClient.of(chat);
        attacker = VisitorClient.of(chat);
        conversation = new Conversation(chat, victim.id());
    }

    @Test
    void s10VisitorsFramesAboutAForeignConversationEndAsThoseAboutNone() {
        Gateway.publish(conversation.byVisitor(1, UUID.randomUUID()));
        victim.socket().expect("message");

        List<String> aboutForeign = answers(conversation.id());
        List<String> aboutNone = answers(UUID.randomUUID());

        assertThat(aboutForeign).isEqualTo(aboutNone);
        assertThat(aboutForeign).containsExactly("accepted");
        assertVictimSawNothing();
        assertThat(Gateway.activity(conversation.chat().onlineChatId()))
                .hasSize(6)
                .allSatisfy(written -> assertThat(written)
                        .contains(attacker.id().toString())
                        .doesNotContain(victim.id().toString()));
    }

    @Test
    void s10OperatorsCanTellThatASignalIsNotOfTheConversationsVisitor() {
        var operator = Gateway.operator(ACCOUNT);

        attacker.socket().send(frame("typing", conversation.id(), "\"typing\":true"));

        assertThat(operator.expect("typing").get("visitorId").asText())
                .isEqualTo(attacker.id().toString());
    }

    @Test
    void s11AnOperatorOfAnotherAccountReachesNobodyAndLearnsNothing() {
        var colleague = Gateway.operator(ACCOUNT);
        var foreign = Gateway.operator(OTHER_ACCOUNT);
        foreign.send("{\"type\":\"watch\",\"scope\":\"conversation\",\"conversationId\":\"" + conversation.id() + "\"}")
                .expect("watching");

        for (String more : List.of("typing\",\"typing\":true", "read\",\"sequence\":9", "viewing\",\"viewing\":true")) {
            foreign.send("{\"conversationId\":\"" + conversation.id() + "\",\"visitorId\":\"" + victim.id()
                    + "\",\"type\":\"" + more + "}");
        }
        victim.socket().send(frame("read", conversation.id(), "\"sequence\":1"));

        JsonNode first = colleague.expect("read");
        assertThat(first.get("sequence").asLong()).isEqualTo(1);
        assertVictimSawNothing();
        assertThat(foreign.received()).isEmpty();
        assertThat(colleague.received())
                .allMatch(frame -> frame.get("type").asText().equals("message"));
    }

    @Test
    void s12FramesOfOperatorsAreNoneOfAVisitor() {
        for (String frame : List.of(
                "{\"type\":\"viewing\",\"conversationId\":\"" + conversation.id() + "\",\"visitorId\":\"" + victim.id()
                        + "\",\"viewing\":true}",
                "{\"type\":\"assign\",\"conversationId\":\"" + conversation.id() + "\"}",
                "{\"type\":\"note\",\"conversationId\":\"" + conversation.id() + "\",\"text\":\"x\"}",
                "{\"type\":\"close\",\"conversationId\":\"" + conversation.id() + "\"}",
                "{\"type\":\"watch\",\"scope\":\"account\"}",
                "{\"type\":\"unwatch\",\"scope\":\"account\"}")) {
            var visitor = VisitorClient.of(conversation.chat());

            visitor.socket().send(frame);

            assertThat(visitor.socket().closeCode()).as(frame).isEqualTo(4400);
        }
    }

    @Test
    void s12TypingAsAnOperatorIsTypingAsOneself() {
        var operator = Gateway.operator(ACCOUNT);

        attacker.socket()
                .send(frame(
                        "typing",
                        conversation.id(),
                        "\"typing\":true,\"visitorId\":\"" + victim.id()
                                + "\",\"author\":{\"type\":\"operator\",\"name\":\"Olga\"}"));

        JsonNode typing = operator.expect("typing");
        assertThat(typing.get("author").toString())
                .isEqualTo("{\"type\":\"visitor\",\"id\":\"" + attacker.id() + "\"}");
        assertVictimSawNothing();
    }

    /** What the attacker is answered, by types; its message comes last, so that nothing is still on its way. */
    private List<String> answers(UUID conversationId) {
        SocketClient socket = attacker.socket();
        socket.send(frame("finish", conversationId, "\"x\":1"))
                .send(frame("typing", conversationId, "\"typing\":true"))
                .send(frame("read", conversationId, "\"sequence\":1"))
                .send(frame("page-data", conversationId, "\"data\":{\"note\":{\"text\":\"x\"}}"))
                .send(frame(
                        "message", conversationId, "\"text\":\"x\",\"clientMessageId\":\"" + UUID.randomUUID() + "\""));
        List<String> types = new ArrayList<>(List.of(socket.next().get("type").asText()));
        socket.received().forEach(frame -> types.add(frame.get("type").asText()));
        return types;
    }

    /** The next thing the victim hears is what really happens in its conversation. */
    private void assertVictimSawNothing() {
        Gateway.publish(conversation.byOperator(2));
        assertThat(victim.socket().expect("message").get("sequence").asLong()).isEqualTo(2);
        assertThat(victim.socket().received()).isEmpty();
    }

    private static String frame(String type, UUID conversationId, String more) {
        return "{\"type\":\"" + type + "\",\"conversationId\":\"" + conversationId + "\"," + more + "}";
    }
}
