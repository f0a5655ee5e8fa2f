package io.beseda.systemtests.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.site.CustomerSite;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A customer's site whose server signs who is signed in on it. */
final class SigningSite implements AutoCloseable {

    private static final long LIFETIME_SECONDS = 600;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final CustomerSite site = new CustomerSite();
    private Button chat;
    private String key;
    private String secret;

    String origin() {
        return site.origin();
    }

    /** Puts the chat on its page and gets a key of it. */
    void place(Button placed, Administrator administrator) {
        chat = placed;
        JsonNode created = administrator
                .rest()
                .post(
                        "/api/settings/v1/online-chats/" + placed.chatId() + "/signing-keys",
                        Map.of("algorithm", "HS256"))
                .ok();
        key = created.get("id").asText();
        secret = created.get("secret").asText();
        signOut();
    }

    /** From now on its page is that of somebody who is not signed in. */
    void signOut() {
        site.paste(chat.script());
    }

    /** From now on its page is that of this client. */
    void signIn(String client) {
        tell("{user_token: '%s'}".formatted(token(client, secret)));
    }

    /** From now on its page says that it is this client, signed by somebody who does not have the secret. */
    void forge(String client) {
        tell("{user_token: '%s'}".formatted(token(client, "somebody else's secret")));
    }

    private void tell(String onlineChat) {
        site.paste("<script>window.amoSocialButtonConfig = {onlinechat: %s};</script>%s"
                .formatted(onlineChat, chat.script()));
    }

    private String token(String client, String signedWith) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        String text = encoded(Map.of("alg", "HS256", "typ", "JWT", "kid", key)) + "."
                + encoded(Map.of(
                        "sub",
                        client,
                        "aud",
                        chat.chatId(),
                        "iat",
                        now,
                        "exp",
                        now + LIFETIME_SECONDS,
                        "jti",
                        UUID.randomUUID().toString()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signedWith.getBytes(UTF_8), "HmacSHA256"));
            return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, ?> part) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
