package io.beseda.conversation.talk;

import static io.beseda.conversation.testing.ConversationFixtures.files;
import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.TestFiles.ORIGIN;
import static io.beseda.conversation.testing.TestFiles.text;
import static io.beseda.conversation.testing.TestFiles.uploaded;
import static io.beseda.support.testing.TestImages.image;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.LeadLink;
import io.beseda.conversation.conversation.LinkLeads;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TalkResourceTest {

    private static final String TALKS = "/api/v4/talks";
    private static final String HAL = "application/hal+json";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    LinkLeads linkLeads;

    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        fixtures.store(message(visitor, "hello"));
        id = rows.onlyConversation(visitor.accountId()).id();
    }

    @Test
    void aConversationIsATalkUnderItsNumber() {
        linkLead(id, 501, 601);

        asOperator()
                .get(TALKS + "/1")
                .then()
                .statusCode(200)
                .contentType(HAL)
                .body("talk_id", equalTo(1))
                .body("chat_id", equalTo(id.toString()))
                .body("entity_id", equalTo(501))
                .body("entity_type", equalTo("lead"))
                .body("contact_id", equalTo(601))
                .body("is_in_work", equalTo(true))
                .body("is_read", equalTo(false))
                .body("account_id", equalTo(visitor.accountId().value()))
                .body("$", not(hasKey("status")))
                .body("_embedded.leads.id", contains(501))
                .body("_embedded.contacts.id", contains(601))
                .body("_embedded.customers", empty())
                .body("_links.self.href", startsWith("http"));
    }

    @Test
    void aTalkWithoutALeadSaysSo() {
        asOperator()
                .get(TALKS + "/1")
                .then()
                .body("entity_id", nullValue())
                .body("entity_type", nullValue())
                .body("contact_id", nullValue())
                .body("_embedded.leads", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter[entity_id]=501",
                "filter[entity_id][]=501&filter[entity_type]=lead",
                "filter%5Bentity_id%5D%5B0%5D=501&filter[entity_type]=leads",
                "filter[contact_id]=601",
                "filter[contact_id]=9,601",
                "filter[id]=2&only_in_work=1"
            })
    void talksAreFoundByTheirEntity(String query) {
        fixtures.store(message(fixtures.anotherOf(visitor), "another"));
        linkLead(rows.conversations(visitor.accountId()).get(1).id(), 501, 601);

        asOperator()
                .urlEncodingEnabled(false)
                .get(TALKS + "?" + query)
                .then()
                .statusCode(200)
                .body("_embedded.talks.talk_id", contains(2))
                .body("_embedded.talks[0].status", equalTo("in_work"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter[entity_id]=7", "filter[entity_type]=customer", "page=2"})
    void nothingFoundIsAnAnswerWithoutContent(String query) {
        asOperator().get(TALKS + "?" + query).then().statusCode(204);
    }

    @Test
    void theListIsReadPageByPageByItsLinks() {
        fixtures.store(message(fixtures.anotherOf(visitor), "second"), message(fixtures.anotherOf(visitor), "third"));

        String next = asOperator()
                .get(TALKS + "?limit=2")
                .then()
                .body("_page", equalTo(1))
                .body("_embedded.talks.talk_id", contains(3, 2))
                .extract()
                .path("_links.next.href");

        asOperator()
                .get(next)
                .then()
                .statusCode(200)
                .body("_embedded.talks.talk_id", contains(1))
                .body("_links", not(hasKey("next")));
    }

    @Test
    void aClosedTalkIsNotInWorkAndClosingAgainChangesNothing() {
        asOperator()
                .contentType("application/json")
                .body("{\"force_close\":true}")
                .post(TALKS + "/1/close")
                .then()
                .statusCode(202)
                .body("$", anEmptyMap());
        asOperator()
                .contentType("application/json")
                .post(TALKS + "/1/close")
                .then()
                .statusCode(202);

        asOperator().get(TALKS + "/1").then().body("is_in_work", equalTo(false));
        asOperator().get(TALKS).then().body("_embedded.talks[0].status", equalTo("closed"));
        asOperator().get(TALKS + "?only_in_work=true").then().statusCode(204);
    }

    @Test
    void aMessageIsSentAsTheUsersAndListedBothWays() {
        String sent = asOperator()
                .contentType("application/json")
                .body(Map.of("text", "how can I help?"))
                .post(TALKS + "/1/send_message")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        asOperator()
                .get(TALKS + "/1/messages")
                .then()
                .statusCode(200)
                .body("_embedded.messages.text", contains("hello", "how can I help?"))
                .body("_embedded.messages.type", contains("incoming", "outgoing"))
                .body("_embedded.messages.author.type", contains("external", "internal"))
                .body("_embedded.messages.author.name", contains(null, "Operator 7"))
                .body("_embedded.messages[1].id", equalTo(sent))
                .body("_embedded.messages[1].message_type", equalTo("text"))
                .body("_embedded.messages[1].delivery_status", equalTo("delivered"));
        asOperator()
                .get(TALKS + "/1/messages?order=desc&limit=1")
                .then()
                .body("_embedded.messages.text", contains("how can I help?"));
        asOperator()
                .get(TALKS + "/1/messages?order=desc&limit=1&page=2")
                .then()
                .body("_embedded.messages.text", contains("hello"));
        asOperator().get(TALKS + "/1/messages?page=2").then().statusCode(204);
        assertThat(rows.texts(visitor)).containsExactly("hello", "how can I help?");
    }

    @Test
    void aMessageOfFilesNamesThemByTheirKinds() {
        UUID photo = uploaded(visitor, "photo.png", image("png", 30, 20));
        UUID notes = uploaded(visitor, "notes.txt", text("notes"));
        fixtures.store(files(visitor, photo, notes), files(visitor, uploaded(visitor, "word.mp3", text("ID3 a word"))));

        ValidatableResponse messages = asOperator().get(TALKS + "/1/messages").then();

        messages.statusCode(200)
                .body("_embedded.messages.message_type", contains("text", "picture", "voice"))
                .body("_embedded.messages[0]", not(hasKey("attachment")))
                .body("_embedded.messages[0]", not(hasKey("attachments")))
                .body("_embedded.messages[1].text", equalTo(""))
                .body("_embedded.messages[1].attachment.type", equalTo("picture"))
                .body("_embedded.messages[1].attachment.file_name", equalTo("photo.png"))
                .body("_embedded.messages[1].attachments.type", contains("picture", "file"))
                .body("_embedded.messages[1].attachments.file_name", contains("photo.png", "notes.txt"));
        String link = messages.extract().path("_embedded.messages[1].attachments[1].link");
        given().urlEncodingEnabled(false)
                .get(link.substring(ORIGIN.length()))
                .then()
                .statusCode(200)
                .body(equalTo("notes"));
    }

    @Test
    void anAnsweredTalkIsRead() {
        asOperator()
                .contentType("application/json")
                .body(Map.of("text", "how can I help?"))
                .post(TALKS + "/1/send_message");

        asOperator().get(TALKS + "/1").then().body("is_read", equalTo(true));
    }

    @Test
    void nothingIsSentToAClosedTalk() {
        asOperator().post(TALKS + "/1/close");

        asOperator()
                .contentType("application/json")
                .body(Map.of("text", "too late"))
                .post(TALKS + "/1/send_message")
                .then()
                .statusCode(422)
                .contentType(equalTo("application/problem+json"))
                .body("status", equalTo(422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\"  \"}", "{\"text\":7}"})
    void aTextThatIsNoneIsNamed(String body) {
        asOperator()
                .contentType("application/json")
                .body(body)
                .post(TALKS + "/1/send_message")
                .then()
                .statusCode(400)
                .contentType(equalTo("application/problem+json"))
                .body("'validation-errors'", hasSize(1))
                .body("'validation-errors'[0].errors[0].path", equalTo("text"));
    }

    @Test
    void aTalkOfAnotherAccountDoesNotExist() {
        Visitor stranger = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        RequestSpecification other = as(stranger.accountId());

        for (String path : List.of("/1", "/1/messages", "/99")) {
            other.get(TALKS + path).then().statusCode(404).contentType(equalTo("application/problem+json"));
        }
        as(stranger.accountId()).post(TALKS + "/1/close").then().statusCode(404);
        as(stranger.accountId())
                .contentType("application/json")
                .body(Map.of("text", "hello"))
                .post(TALKS + "/1/send_message")
                .then()
                .statusCode(404);
        assertThat(rows.onlyConversation(visitor.accountId()).open()).isTrue();
    }

    @Test
    void anIdThatIsNoneAndAPageThatIsTooLargeAreRefused() {
        asOperator().get(TALKS + "?filter[entity_id]=seven").then().statusCode(400);
        asOperator().get(TALKS + "?limit=251").then().statusCode(422);
        given().get(TALKS).then().statusCode(401);
    }

    private void linkLead(UUID conversation, long lead, long contact) {
        linkLeads.link(List.of(new LeadLink(visitor.accountId(), new ConversationId(conversation), lead, contact)));
    }

    private RequestSpecification asOperator() {
        return as(visitor.accountId());
    }

    private static RequestSpecification as(AccountId account) {
        return given().auth().oauth2(TestTokens.operator(account.value(), 7));
    }
}
