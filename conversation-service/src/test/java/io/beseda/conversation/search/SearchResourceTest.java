package io.beseda.conversation.search;

import static io.beseda.conversation.testing.ConversationFixtures.message;
import static io.beseda.conversation.testing.InboxRequests.INBOX;
import static io.beseda.conversation.testing.InboxRequests.finish;
import static io.beseda.conversation.testing.InboxRequests.needOperator;
import static io.beseda.conversation.testing.InboxRequests.operator;
import static io.beseda.conversation.testing.InboxRequests.reply;
import static io.beseda.conversation.testing.InboxRequests.stranger;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchResourceTest {

    private static final String SEARCH = INBOX + "/search";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    private AccountId account;
    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void startConversation() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        account = visitor.accountId();
        written("Здравствуйте! Есть ли у вас зелёный чай?");
        id = rows.onlyConversation(account).id();
    }

    @Test
    void aMessageIsFoundWithItsConversation() {
        reply(account, 7, id, "Yes, green teas and black ones").statusCode(201);
        awaitSearchable(2);

        search("tea")
                .body("items.conversation.id", contains(id.toString()))
                .body("items[0].conversation.assignee.id", equalTo("7"))
                .body("items[0].message.sequence", equalTo(2))
                .body("items[0].message.author.type", equalTo("operator"))
                .body("items[0].message.author.id", equalTo("7"))
                .body("items[0].message.author.name", equalTo("Operator 7"))
                .body("items[0].message.createdAt", notNullValue())
                .body("items[0].message.excerpt.text", contains("Yes, green ", "teas", " and black ones"))
                .body("items[0].message.excerpt.hit", contains(false, true, false))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "зеленого чая, зелёный чай",
        "ЧАЙ зелёные, зелёный чай",
        "здравствуйте зеленый, Здравствуйте зелёный",
        "здравств, Здравствуйте",
        "чай зел, зелёный чай"
    })
    void wordsAreFoundInEveryFormOrderAndCaseAndByTheirBeginning(String query, String hits) {
        awaitSearchable(1);

        List<Map<String, Object>> excerpt = search(query).extract().path("items[0].message.excerpt");

        assertThat(excerpt.stream()
                        .filter(piece -> piece.get("hit").equals(true))
                        .map(piece -> piece.get("text").toString())
                        .collect(joining(" ")))
                .isEqualTo(hits);
        assertThat(excerpt.stream().map(piece -> piece.get("text").toString()).collect(joining()))
                .isEqualTo("Здравствуйте! Есть ли у вас зелёный чай?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"кофе", "зелёный кофе", "ленный", "зел чай", "!", "& |", "чай:*", "' OR", "\\", "<b>", "-чай"})
    void allWordsMustOccurAndNothingIsAnOperator(String query) {
        awaitSearchable(1);

        int found = search(query).extract().path("items.size()");

        assertThat(found).isEqualTo(query.contains("чай") && !query.contains("зел") ? 1 : 0);
    }

    @Test
    void markupIsTextLikeAnyOther() {
        written("<script>alert('tea')</script> & <b>bold</b> \uE000x\uE001");
        awaitSearchable(2);

        List<Map<String, Object>> excerpt = search("bold").extract().path("items[0].message.excerpt");

        assertThat(excerpt)
                .containsExactly(
                        Map.of("text", "<script>alert('tea')</script> & <b>", "hit", false),
                        Map.of("text", "bold", "hit", true),
                        Map.of("text", "</b> \uE000x\uE001", "hit", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "A1", "А1"})
    void aConversationIsFoundByItsNumberOpenOrFinished(String query) {
        finish(account, id);
        awaitSearchable(1);

        search(query)
                .body("items.conversation.number", contains(1))
                .body("items[0].conversation.state", equalTo("finished"))
                .body("items[0].message", nullValue());
    }

    @Test
    void aNumberIsAWordOfMessagesToo() {
        written("size 1 please");
        awaitSearchable(2);

        search("1")
                .body("items.size()", equalTo(2))
                .body("items[0].message", nullValue())
                .body("items[1].message.sequence", equalTo(2));
    }

    @Test
    void resultsAreReadPageByPageNewestFirst() {
        IntStream.rangeClosed(2, 8).forEach(i -> written("tea number " + i));
        awaitSearchable(8);

        List<Integer> read = new ArrayList<>();
        String cursor = null;
        do {
            var page = operator(account, 7)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(SEARCH + "?limit=3&q=tea")
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.message.sequence"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(read).containsExactly(8, 7, 6, 5, 4, 3, 2);
    }

    @Test
    void anotherAccountFindsNothing() {
        awaitSearchable(1);

        for (String query : List.of("чай", "1", "A1")) {
            stranger().queryParam("q", query).get(SEARCH).then().statusCode(200).body("items", equalTo(List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit=5,/q",
        "q=,/q",
        "q=%20,/q",
        "q=tea&cursor=x,/cursor",
        "q=tea&limit=0,/limit",
        "q=tea&limit=201,/limit"
    })
    void whatCannotBeReadIsNamed(String query, String pointer) {
        operator(account, 7)
                .urlEncodingEnabled(false)
                .get(SEARCH + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer.collect { it.tokenize('/').last() }", contains(pointer.substring(1)));
    }

    @Test
    void onlyOperatorsSearch() {
        needOperator(account, List.of(SEARCH + "?q=tea"));
    }

    private void written(String text) {
        fixtures.store(message(visitor, text));
    }

    private void awaitSearchable(long messages) {
        await().until(() -> rows.count("message_search", account) == messages);
    }

    private ValidatableResponse search(String query) {
        return operator(account, 7).queryParam("q", query).get(SEARCH).then().statusCode(200);
    }
}
