package io.beseda.conversation.ownership;

import static io.beseda.conversation.ownership.OwnershipFixtures.CLIENT_7;
import static io.beseda.conversation.ownership.OwnershipFixtures.FIELD;
import static io.beseda.conversation.ownership.OwnershipFixtures.KEY;
import static io.beseda.conversation.ownership.OwnershipFixtures.identified;
import static io.beseda.conversation.ownership.OwnershipFixtures.seenBy;
import static io.beseda.conversation.ownership.OwnershipFixtures.seenByPerson;
import static io.beseda.conversation.testing.InboxRequests.CONVERSATIONS;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.VisitorLinked;
import io.beseda.conversation.intake.VisitorActivityConsumer;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestFiles;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkVisitorsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Inject
    OwnershipFixtures clients;

    @Inject
    VisitorActivityConsumer consumer;

    @Inject
    StoredRows rows;

    @Inject
    TestTopics topics;

    private Visitor visitor;
    private Visitor person;

    @BeforeEach
    void openAChat() {
        visitor = clients.newVisitor(ConversationMode.ONE_ACTIVE);
        person = clients.personOf(visitor);
    }

    @Test
    void whatAnAnonymousVisitorWroteIsThePersonsOnEveryDevice() {
        take(written(visitor, "Hello"), identified(visitor, person, NINE));

        assertThat(seenByPerson(person)).containsExactly("Hello");
        assertThat(seenBy(visitor)).isEmpty();
        UUID conversation = rows.onlyConversation(visitor.accountId()).id();
        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), VisitorLinked.class))
                .singleElement()
                .satisfies(linked -> {
                    assertThat(linked.visitorId()).isEqualTo(visitor.visitorId().value());
                    assertThat(linked.personId()).isEqualTo(person.visitorId().value());
                    assertThat(linked.externalId()).isEqualTo("client-7");
                    assertThat(linked.fieldId()).isEqualTo(FIELD);
                    assertThat(linked.cause()).isEqualTo(VisitorLinked.Cause.BROWSER);
                    assertThat(linked.conversationIds()).containsExactly(conversation);
                }));
    }

    @Test
    void thePersonGoesOnInTheSameConversationAndMessagesKeepTheirAuthor() {
        take(written(visitor, "Hello"), identified(visitor, person, NINE), written(person, "It is me"));

        var conversation = rows.onlyConversation(visitor.accountId());
        assertThat(conversation.lastSequence()).isEqualTo(2);
        assertThat(rows.query(
                        "SELECT visitor_id FROM message WHERE account_id = ? ORDER BY sequence",
                        row -> row.getObject(1, UUID.class),
                        visitor.accountId().value()))
                .containsExactly(visitor.visitorId().value(), person.visitorId().value());
        await().until(() ->
                topics.published(visitor.accountId(), MessageAdded.class).size() == 2);
        assertThat(topics.published(visitor.accountId(), MessageAdded.class))
                .extracting(MessageAdded::visitorId)
                .containsExactly(visitor.visitorId().value(), person.visitorId().value());
    }

    @Test
    void nothingIsMergedOrFinished() {
        take(written(person, "From the phone"), written(visitor, "From the laptop"), identified(visitor, person, NINE));

        assertThat(seenByPerson(person)).containsExactlyInAnyOrder("From the phone", "From the laptop");
        assertThat(rows.conversations(visitor.accountId())).hasSize(2).allMatch(StoredRows.Conversation::open);
        take(written(person, "And now"));
        assertThat(seenByPerson(person)).hasSize(2).contains("And now");
    }

    @Test
    void whatTheBrowserWritesLaterIsNotThePersons() {
        take(written(visitor, "Before"), identified(visitor, person, NINE), written(visitor, "After signing out"));

        assertThat(seenByPerson(person)).containsExactly("Before");
        assertThat(seenBy(visitor)).containsExactly("After signing out");
    }

    @Test
    void onASharedBrowserEverybodyHasWhatWasWrittenBeforeTheySignedIn() {
        Visitor other = clients.personOf(visitor);

        take(
                written(visitor, "First"),
                identified(visitor, person, NINE),
                written(visitor, "Second"),
                identified(visitor, other, NINE.plusSeconds(60)));

        assertThat(seenByPerson(person)).containsExactly("First");
        assertThat(seenByPerson(other)).containsExactly("Second");
        assertThat(seenBy(visitor)).isEmpty();
    }

    @Test
    void anIdentificationThatComesAgainMovesNothingAndIsAnsweredAgain() {
        var identified = identified(visitor, person, NINE);
        take(written(visitor, "Before"), identified, written(visitor, "After"));

        take(identified);

        assertThat(seenByPerson(person)).containsExactly("Before");
        assertThat(seenBy(visitor)).containsExactly("After");
        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), VisitorLinked.class))
                .extracting(linked -> linked.conversationIds().size())
                .containsExactly(1, 0));
        assertThat(rows.count("visitor_link", visitor.accountId())).isEqualTo(1);
    }

    @Test
    void whoeverIdentifiesWithoutHavingWrittenIsAnsweredToo() {
        take(identified(visitor, person, NINE));

        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), VisitorLinked.class))
                .singleElement()
                .satisfies(linked -> assertThat(linked.conversationIds()).isEmpty()));
    }

    @Test
    void aMessageThatIsSentAgainByThePersonIsStoredOnce() {
        UUID clientMessageId = UUID.randomUUID();
        take(OwnershipFixtures.written(visitor, clientMessageId, "Hello", null), identified(visitor, person, NINE));

        take(OwnershipFixtures.written(person, clientMessageId, "Hello", CLIENT_7));

        assertThat(rows.texts(visitor)).containsExactly("Hello");
        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), MessageAdded.class))
                .extracting(MessageAdded::visitorId)
                .containsExactly(visitor.visitorId().value(), person.visitorId().value()));
    }

    @Test
    void inModeMultipleEveryConversationComesAlong() {
        visitor = clients.newVisitor(ConversationMode.MULTIPLE);
        person = clients.personOf(visitor);

        take(written(visitor, "One"), written(visitor, "Two"), identified(visitor, person, NINE));

        assertThat(seenByPerson(person)).containsExactly("Two", "One");
        assertThat(seenBy(visitor)).isEmpty();
    }

    @Test
    void s16NobodyElsesConversationsComeAlong() {
        Visitor neighbour = clients.personOf(visitor);
        take(written(neighbour, "Mine"), written(visitor, "Hello"), identified(visitor, person, NINE));

        assertThat(seenBy(neighbour)).containsExactly("Mine");
        assertThat(seenByPerson(person)).containsExactly("Hello");
    }

    @Test
    void operatorsSeeWhoTheClientIsAndHowFarThatIsProven() {
        Visitor claiming = clients.personOf(visitor);
        take(
                written(visitor, "Hello"),
                OwnershipFixtures.written(
                        claiming,
                        UUID.randomUUID(),
                        "I say I am 7",
                        new ClientIdentity("client-7", null, ClientIdentity.Proof.CLAIMED)));
        List<UUID> ids = rows.conversations(visitor.accountId()).stream()
                .map(StoredRows.Conversation::id)
                .toList();
        operator(visitor.accountId(), 7)
                .get(CONVERSATIONS + "/" + ids.get(0))
                .then()
                .body("$", not(hasKey("identity")));

        take(identified(visitor, person, NINE));

        operator(visitor.accountId(), 7)
                .get(CONVERSATIONS + "/" + ids.get(0))
                .then()
                .body("visitorId", equalTo(person.visitorId().value().toString()))
                .body("identity.externalId", equalTo("client-7"))
                .body("identity.proof", equalTo("signed"));
        operator(visitor.accountId(), 7)
                .get(CONVERSATIONS + "/" + ids.get(1))
                .then()
                .body("identity.proof", equalTo("claimed"));
    }

    @Test
    void theFirstMessageOfAVerifiedClientSaysWhoItIs() {
        take(written(person, "Hello"));

        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), ConversationStarted.class))
                .extracting(ConversationStarted::identity)
                .containsExactly(CLIENT_7));
    }

    @Test
    void s42WhatProvedAClientIsJudgedAnewWithEveryRequest() {
        take(written(person, "Hello"));
        assertThat(seenByPerson(person)).containsExactly("Hello");
        String session = WidgetSessions.person(person, FIELD, KEY);

        clients.publish(visitor, 2, ConversationMode.ONE_ACTIVE, Optional.of(FIELD), Set.of("next"));
        given().auth()
                .oauth2(session)
                .get("/api/visitor/v1/conversations")
                .then()
                .statusCode(401);

        clients.publish(visitor, 3, ConversationMode.ONE_ACTIVE, Optional.of(FIELD), Set.of("next", KEY));
        given().auth()
                .oauth2(session)
                .get("/api/visitor/v1/conversations")
                .then()
                .statusCode(200);

        clients.publish(visitor, 4, ConversationMode.ONE_ACTIVE, Optional.of(FIELD + 1), Set.of("next", KEY));
        given().auth()
                .oauth2(session)
                .get("/api/visitor/v1/conversations")
                .then()
                .statusCode(401);
    }

    @Test
    void filesThatWereUploadedBeforeCanBeSentAfterwards() {
        String file = given().auth()
                .oauth2(WidgetSessions.proven(visitor))
                .contentType("text/plain")
                .queryParam("name", "note.txt")
                .body("Hello")
                .post(TestFiles.UPLOADS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        take(identified(visitor, person, NINE));

        given().auth()
                .oauth2(WidgetSessions.person(person, FIELD, KEY))
                .get("/api/visitor/v1/attachments/" + file + "/links")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(WidgetSessions.proven(visitor))
                .get("/api/visitor/v1/attachments/" + file + "/links")
                .then()
                .statusCode(404);
    }

    private Event written(Visitor writer, String text) {
        return OwnershipFixtures.written(writer, UUID.randomUUID(), text, writer.equals(person) ? CLIENT_7 : null);
    }

    private void take(Event... events) {
        consumer.handle(List.of(events));
    }
}
