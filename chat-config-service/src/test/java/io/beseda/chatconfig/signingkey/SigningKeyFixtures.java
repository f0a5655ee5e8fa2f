package io.beseda.chatconfig.signingkey;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** Signing keys for tests, through REST. */
public final class SigningKeyFixtures {

    static final String KEYS = CHAT + "/signing-keys";
    static final String REVOKE = KEYS + "/{keyId}/revoke";

    private SigningKeyFixtures() {}

    public static ValidatableResponse create(long account, String chat, Map<String, ?> request) {
        return administrator(account).body(request).post(KEYS, chat).then();
    }

    /** Creates an HS256 key and returns its id. */
    static String newKey(long account, String chat) {
        return create(account, chat, Map.of("algorithm", "HS256"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse revoke(long account, String chat, String key) {
        return administrator(account).post(REVOKE, chat, key).then();
    }

    static ValidatableResponse list(long account, String chat) {
        return administrator(account).get(KEYS, chat).then();
    }

    static List<String> liveKeys(long account, String chat) {
        return list(account, chat).extract().path("items.findAll { it.revokedAt == null }.id");
    }
}
