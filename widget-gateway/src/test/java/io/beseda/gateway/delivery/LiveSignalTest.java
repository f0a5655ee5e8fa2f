package io.beseda.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.gateway.support.Conversation;
import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.SocketClient;
import io.beseda.gateway.support.VisitorClient;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Typing, reading and looking, between visitors and operators. Signals of one conversation arrive in their order. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LiveSignalTest {

    private static final long ACCOUNT = 23;

    private OnlineChatPublished chat;
    private String key;
    private VisitorClient visitor;
    private Conversation conversation;
    private long olgasId;
    private SocketClient olga;
    private SocketClient ivan;

    @BeforeEach
    void connect() {
        Gateway.awaitSignals();
        chat = Gateway.chat(ACCOUNT);
        key = Gateway.key();
        visitor = VisitorClient.of(chat, key);
        conversation = new Conversation(chat, visitor.id());
        olgasId = Gateway.nextUser();
        olga = Gateway.operator(ACCOUNT, olgasId);
        ivan = Gateway.operator(ACCOUNT);
    }

    @Test
    void operatorsSeeAVisitorTypeAndItsOwnOtherTabsDoNot() {
        var otherTab = Gateway.visitor(chat, key);

        visitor.socket().send(typing(true)).send(typing(false)).send(read(3));

        JsonNode typing = olga.expect("typing");
        assertThat(typing.toString())
                .isEqualTo("{\"type\":\"typing\",\"conversationId\":\"" + conversation.id() + "\",\"visitorId\":\""
                        + visitor.id() + "\",\"author\":{\"type\":\"visitor\",\"id\":\"" + visitor.id()
                        + "\"},\"typing\":true}");
        assertThat(olga.expect("typing").get("typing").asBoolean()).isFalse();
        assertThat(ivan.expect("typing").get("typing").asBoolean()).isTrue();
        otherTab.expect("read");
    }

    @Test
    void typingIsToldOnceInTwoSecondsHoweverOftenItIsSaid() {
        for (int i = 0; i < 5; i++) {
            visitor.socket().send(typing(true));
        }
        visitor.socket().send(typing(false));

        assertThat(olga.expect("typing").get("typing").asBoolean()).isTrue();
        assertThat(olga.expect("typing").get("typing").asBoolean()).isFalse();
    }

    @Test
    void signalsBeyondTheirRateAreDroppedAndMessagesAreNotConcerned() {
        for (int i = 1; i <= 100; i++) {
            visitor.socket().send(read(i));
        }
        visitor.socket().send(Gateway.message(UUID.randomUUID(), "Still here")).expect("accepted");
        olga.expect("read");
        Gateway.publish(conversation.byVisitor(1, UUID.randomUUID()));

        assertThat(visitor.socket().expect("message")).isNotNull();
        assertThat(olga.received().size()).isLessThan(40);
    }

    @Test
    void whatAVisitorHasReadIsToldToOperatorsAndToItsOtherTabs() {
        var otherTab = Gateway.visitor(chat, key);

        visitor.socket().send(read(3));
        JsonNode toTab = otherTab.expect("read");
        otherTab.send(read(4));

        assertThat(toTab.toString())
                .isEqualTo("{\"type\":\"read\",\"conversationId\":\"" + conversation.id()
                        + "\",\"by\":\"visitor\",\"sequence\":3}");
        assertThat(olga.expect("read").toString())
                .isEqualTo("{\"type\":\"read\",\"conversationId\":\"" + conversation.id() + "\",\"visitorId\":\""
                        + visitor.id() + "\",\"reader\":{\"type\":\"visitor\",\"id\":\"" + visitor.id()
                        + "\"},\"sequence\":3}");
        assertThat(visitor.socket().expect("read").get("sequence").asLong()).isEqualTo(4);
    }

    @Test
    void aVisitorSeesOnlyTheNameOfAnOperatorWhoTypes() {
        var olgasOtherTab = Gateway.operator(ACCOUNT, olgasId);

        olga.send(ofVisitor("typing", "\"typing\":true"));
        JsonNode toVisitor = visitor.socket().expect("typing");
        JsonNode toIvan = ivan.expect("typing");
        ivan.send(ofVisitor("typing", "\"typing\":true"));

        assertThat(toVisitor.toString())
                .isEqualTo("{\"type\":\"typing\",\"conversationId\":\"" + conversation.id()
                        + "\",\"author\":{\"type\":\"operator\",\"name\":\"Operator " + olgasId
                        + "\"},\"typing\":true}");
        assertThat(toIvan.get("author").get("id").asText()).isEqualTo(Long.toString(olgasId));
        // Each of Olga's sockets sees Ivan type first, and not herself.
        for (SocketClient hers : new SocketClient[] {olga, olgasOtherTab}) {
            assertThat(hers.expect("typing").get("author").get("id").asText()).isNotEqualTo(Long.toString(olgasId));
        }
    }

    @Test
    void whatAnOperatorHasReadIsToldToTheVisitorAndToEverySocketButItsOwn() {
        var olgasOtherTab = Gateway.operator(ACCOUNT, olgasId);

        olga.send(ofVisitor("read", "\"sequence\":5"));
        ivan.expect("read");
        ivan.send(ofVisitor("read", "\"sequence\":6"));

        assertThat(visitor.socket().expect("read").toString())
                .isEqualTo("{\"type\":\"read\",\"conversationId\":\"" + conversation.id()
                        + "\",\"by\":\"operator\",\"sequence\":5}");
        assertThat(olgasOtherTab.expect("read").get("sequence").asLong()).isEqualTo(5);
        assertThat(olga.expect("read").get("sequence").asLong()).isEqualTo(6);
    }

    @Test
    void operatorsSeeWhoElseLooksAtAConversation() {
        olga.send(ofVisitor("viewing", "\"viewing\":true"));
        assertThat(olga.expect("presence").get("online").asBoolean()).isTrue();
        JsonNode viewing = ivan.expect("viewing");
        ivan.send(ofVisitor("viewing", "\"viewing\":true"));

        assertThat(viewing.toString())
                .isEqualTo("{\"type\":\"viewing\",\"conversationId\":\"" + conversation.id()
                        + "\",\"operator\":{\"type\":\"operator\",\"id\":\"" + olgasId + "\",\"name\":\"Operator "
                        + olgasId + "\"},\"viewing\":true}");
        assertThat(olga.expect("viewing").get("operator").get("id").asText()).isNotEqualTo(Long.toString(olgasId));
    }

    @Test
    void assignmentNotesAndFilesReachOperatorsAndOfTheseOnlyFilesTheVisitor() {
        Gateway.publish(conversation.assignedToOperator());
        Gateway.publish(conversation.note());
        Gateway.publish(conversation.withFile(1));

        assertThat(olga.expect("assigned").get("assignee").get("name").asText()).isEqualTo("Olga");
        JsonNode note = olga.expect("note");
        assertThat(note.get("text").asText()).isEqualTo("Asks for a discount every month");
        assertThat(note.get("afterSequence").asLong()).isEqualTo(1);
        for (SocketClient socket : new SocketClient[] {olga, visitor.socket()}) {
            assertThat(socket.expect("message").get("attachments").toString())
                    .isEqualTo(
                            "[{\"id\":\"" + Conversation.FILE_ID
                                    + "\",\"name\":\"boots.jpg\",\"contentType\":\"image/jpeg\",\"size\":1024,\"width\":640,\"height\":480}]");
        }
    }

    @Test
    void whoThePageSaysItsClientIsReachesOperatorsOnly() {
        Gateway.publish(conversation.pageData());
        Gateway.publish(conversation.byOperator(1));

        assertThat(olga.expect("client").get("claimed").toString())
                .isEqualTo("{\"name\":\"Ivan\",\"phone\":\"+79161234567\"}");
        assertThat(visitor.socket().expect("message").toString()).doesNotContain("Ivan");
    }

    private String typing(boolean typing) {
        return "{\"type\":\"typing\",\"conversationId\":\"" + conversation.id() + "\",\"typing\":" + typing + "}";
    }

    private String read(long sequence) {
        return "{\"type\":\"read\",\"conversationId\":\"" + conversation.id() + "\",\"sequence\":" + sequence + "}";
    }

    private String ofVisitor(String type, String more) {
        return "{\"type\":\"" + type + "\",\"conversationId\":\"" + conversation.id() + "\",\"visitorId\":\""
                + visitor.id() + "\"," + more + "}";
    }
}
