package io.beseda.conversation.testing;

import static io.restassured.RestAssured.given;

import io.beseda.support.account.AccountId;
import io.beseda.support.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** What operators ask the inbox over REST. */
public final class InboxRequests {

    public static final String INBOX = "/api/inbox/v1";
    public static final String CONVERSATIONS = INBOX + "/conversations";

    private InboxRequests() {}

    public static RequestSpecification operator(AccountId account, long userId) {
        return as(TestTokens.operator(account.value(), userId));
    }

    /** An administrator of an account of its own. */
    public static RequestSpecification stranger() {
        return as(TestTokens.administrator(ConversationFixtures.newAccount().value(), 7));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }

    public static ValidatableResponse reply(AccountId account, long userId, UUID conversationId, String text) {
        String body = "{\"clientMessageId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}";
        return json(operator(account, userId), body)
                .post(CONVERSATIONS + "/" + conversationId + "/messages")
                .then();
    }

    public static void finish(AccountId account, UUID conversationId) {
        operator(account, 7)
                .post(CONVERSATIONS + "/" + conversationId + "/finish")
                .then()
                .statusCode(200);
    }

    /** Whoever has no role, or no token of an operator, gets nothing from these paths. */
    public static void needOperator(AccountId account, List<String> paths) {
        String noRole = TestTokens.sign(TestTokens.claims(account.value(), 7));
        for (String path : paths) {
            given().get(path).then().statusCode(401);
            as(noRole).get(path).then().statusCode(403);
        }
    }
}
