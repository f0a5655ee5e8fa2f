import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the user_token that tells the online chat who your visitor is. For your server only: whoever has the secret can
 * speak as any of your clients. With a JSON library at hand, let it write the two JSON texts.
 */
public class UserToken {

    private static final String CHAT_ID = "{{chatId}}";
    private static final String KEY_ID = "{{keyId}}";
    private static final String SECRET = "{{secret}}";

    /** For the visitor who is signed in to your site as externalId. Good for 5 minutes: make one for each page. */
    static String userToken(String externalId) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String header = String.format("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":%s}", json(KEY_ID));
        String claims = String.format(
                "{\"sub\":%s,\"aud\":%s,\"iat\":%s,\"exp\":%s,\"jti\":%s}",
                json(externalId), json(CHAT_ID), now, now + 300, json(UUID.randomUUID().toString()));
        String signed = encode(header.getBytes(UTF_8)) + "." + encode(claims.getBytes(UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return signed + "." + encode(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String encode(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static String json(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
            quoted.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return quoted.append('"').toString();
    }

    public static void main(String[] arguments) throws GeneralSecurityException {
        System.out.println(userToken(arguments[0]));
    }
}
