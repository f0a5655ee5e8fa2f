package io.beseda.conversation.ownership;

import static io.beseda.conversation.ownership.OwnershipFixtures.identified;
import static io.beseda.conversation.ownership.OwnershipFixtures.known;
import static io.beseda.conversation.ownership.OwnershipFixtures.seenBy;
import static io.beseda.conversation.ownership.OwnershipFixtures.seenByPerson;
import static io.beseda.conversation.testing.InboxRequests.INBOX;
import static io.beseda.conversation.testing.InboxRequests.as;
import static io.beseda.conversation.testing.InboxRequests.needOperator;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.beseda.contracts.Author;
import io.beseda.contracts.VisitorUnlinked;
import io.beseda.conversation.intake.CrmEventConsumer;
import io.beseda.conversation.intake.VisitorActivityConsumer;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.TestTopics;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitorLinkResourceTest {

    private static final String LINKS = INBOX + "/visitor-links";

    @Inject
    OwnershipFixtures clients;

    @Inject
    VisitorActivityConsumer activities;

    @Inject
    CrmEventConsumer crmEvents;

    @Inject
    TestTopics topics;

    private Visitor visitor;
    private Visitor person;
    private String id;

    @BeforeEach
    void link() {
        visitor = clients.newVisitor(ConversationMode.ONE_ACTIVE);
        person = clients.personOf(visitor);
        activities.handle(List.of(
                OwnershipFixtures.written(visitor, UUID.randomUUID(), "Hello", null),
                identified(visitor, person, Instant.now())));
        id = operator(visitor.accountId(), 7)
                .get(LINKS + "?visitorId=" + visitor.visitorId().value())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void operatorsSeeWhatWasLinkedByWhatProof() {
        for (Visitor around : List.of(visitor, person)) {
            operator(visitor.accountId(), 7)
                    .get(LINKS + "?visitorId=" + around.visitorId().value())
                    .then()
                    .body("items", hasSize(1))
                    .body(
                            "items[0].visitorId",
                            equalTo(visitor.visitorId().value().toString()))
                    .body(
                            "items[0].personId",
                            equalTo(person.visitorId().value().toString()))
                    .body("items[0].externalId", equalTo("client-7"))
                    .body("items[0].cause", equalTo("browser"))
                    .body("items[0].proof", equalTo("signed"))
                    .body("items[0]", not(hasKey("undoneAt")));
        }
    }

    @Test
    void anAdministratorUndoesALinkAndItIsKeptWhoDid() {
        administrator()
                .post(LINKS + "/" + id + "/undo")
                .then()
                .statusCode(200)
                .body("undoneBy.id", equalTo("8"))
                .body("$", hasKey("undoneAt"));

        assertThat(seenByPerson(person)).isEmpty();
        assertThat(seenBy(visitor)).containsExactly("Hello");
        await().untilAsserted(() -> assertThat(topics.published(visitor.accountId(), VisitorUnlinked.class))
                .singleElement()
                .satisfies(unlinked -> {
                    assertThat(unlinked.visitorId())
                            .isEqualTo(visitor.visitorId().value());
                    assertThat(unlinked.personId()).isEqualTo(person.visitorId().value());
                    assertThat(unlinked.unlinkedBy().type()).isEqualTo(Author.Type.OPERATOR);
                    assertThat(unlinked.unlinkedBy().id()).isEqualTo("8");
                }));
    }

    @Test
    void whatWasUndoneIsNotGivenToTheSamePersonAgain() {
        administrator().post(LINKS + "/" + id + "/undo").then().statusCode(200);
        administrator().post(LINKS + "/" + id + "/undo").then().statusCode(200);

        activities.handle(List.of(identified(visitor, person, Instant.now().plusSeconds(1))));
        crmEvents.handle(List.of(known(person, 1, Instant.now().plusSeconds(1), visitor)));

        assertThat(seenByPerson(person)).isEmpty();
        assertThat(seenBy(visitor)).containsExactly("Hello");
    }

    @Test
    void onlyAdministratorsOfTheAccountUndo() {
        operator(visitor.accountId(), 7).post(LINKS + "/" + id + "/undo").then().statusCode(403);
        stranger().post(LINKS + "/" + id + "/undo").then().statusCode(404);
        administrator().post(LINKS + "/" + UUID.randomUUID() + "/undo").then().statusCode(404);
        stranger()
                .get(LINKS + "?visitorId=" + visitor.visitorId().value())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertThat(seenByPerson(person)).containsExactly("Hello");
    }

    @Test
    void itMustBeSaidWhoseLinksAreWanted() {
        operator(visitor.accountId(), 7)
                .get(LINKS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/visitorId"));
        operator(visitor.accountId(), 7).get(LINKS + "?contactId=77").then().statusCode(200);
        needOperator(visitor.accountId(), List.of(LINKS + "?contactId=77"));
    }

    private RequestSpecification administrator() {
        return as(TestTokens.administrator(visitor.accountId().value(), 8));
    }
}
