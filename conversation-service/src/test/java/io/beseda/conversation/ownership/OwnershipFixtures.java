package io.beseda.conversation.ownership;

import static io.restassured.RestAssured.given;

import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.ExternalIdMatched;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.VisitorIdentified;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.FinishedConversations;
import io.beseda.conversation.onlinechat.IdentityRules;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Clients who prove who they are, in chats that let them. */
@ApplicationScoped
class OwnershipFixtures {

    static final long FIELD = 1042;
    static final String KEY = "k3y";
    static final ClientIdentity CLIENT_7 = new ClientIdentity("client-7", FIELD, ClientIdentity.Proof.SIGNED);

    @Inject
    ConversationFixtures fixtures;

    /** A visitor of a new chat whose clients can prove who they are. */
    Visitor newVisitor(ConversationMode mode) {
        Visitor visitor = ConversationFixtures.unknown();
        publish(visitor, 1, mode, Optional.of(FIELD), Set.of(KEY));
        return visitor;
    }

    void publish(Visitor visitor, long version, ConversationMode mode, Optional<Long> field, Set<String> keys) {
        fixtures.publish(visitor, version, mode, FinishedConversations.UNTOLD, new IdentityRules(field, false, keys));
    }

    /** Another visitor of the chat, as every verified session of a client is one. */
    Visitor personOf(Visitor visitor) {
        return fixtures.anotherOf(visitor);
    }

    static VisitorIdentified identified(Visitor visitor, Visitor person, Instant at) {
        return new VisitorIdentified(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                person.visitorId().value(),
                CLIENT_7,
                at);
    }

    static MessageWritten written(Visitor writer, UUID clientMessageId, String text, ClientIdentity identity) {
        return new MessageWritten(
                writer.accountId().value(),
                writer.onlineChatId().value(),
                writer.visitorId().value(),
                clientMessageId,
                null,
                text,
                ConversationFixtures.THEN,
                null,
                null,
                identity,
                null);
    }

    static ExternalIdMatched known(Visitor person, long version, Instant at, Visitor... visitors) {
        return matched(person, version, ExternalIdMatched.Status.KNOWN, at, visitors);
    }

    static ExternalIdMatched matched(
            Visitor person, long version, ExternalIdMatched.Status status, Instant at, Visitor... visitors) {
        return new ExternalIdMatched(
                person.accountId().value(),
                FIELD,
                "client-7",
                person.visitorId().value(),
                version,
                status,
                status == ExternalIdMatched.Status.KNOWN ? 77L : null,
                List.of(visitors).stream()
                        .map(Visitor::visitorId)
                        .map(VisitorId::value)
                        .toList(),
                at);
    }

    /** The texts of the last messages of the conversations somebody sees, the newest first. */
    static List<String> seenBy(Visitor anonymous) {
        return seen(WidgetSessions.proven(anonymous));
    }

    static List<String> seenByPerson(Visitor person) {
        return seen(WidgetSessions.person(person, FIELD, KEY));
    }

    private static List<String> seen(String session) {
        return given().auth()
                .oauth2(session)
                .get("/api/visitor/v1/conversations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.lastMessage.text");
    }
}
