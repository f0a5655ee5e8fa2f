package io.beseda.chatconfig.onlinechat;

import static io.restassured.RestAssured.given;

import io.beseda.support.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts and online chats for tests, through REST. */
public final class OnlineChatFixtures {

    public static final String CHATS = "/api/settings/v1/online-chats";
    public static final String CHAT = CHATS + "/{id}";

    private static final AtomicLong ACCOUNTS = new AtomicLong();

    private OnlineChatFixtures() {}

    /** An account no other test uses. */
    public static long newAccount() {
        return ACCOUNTS.incrementAndGet();
    }

    public static RequestSpecification administrator(long account) {
        return given().auth().oauth2(TestTokens.administrator(account, 1)).contentType(ContentType.JSON);
    }

    public static RequestSpecification operator(long account) {
        return given().auth().oauth2(TestTokens.operator(account, 2)).contentType(ContentType.JSON);
    }

    /** Creates a chat and returns its id. */
    public static String newChat(long account, String name) {
        return administrator(account)
                .body(Map.of("name", name))
                .post(CHATS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse change(long account, String id, Map<String, ?> change) {
        return administrator(account).body(change).patch(CHAT, id).then();
    }
}
