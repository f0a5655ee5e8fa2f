package io.beseda.gateway.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.ChatAppearance;
import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.ExternalIdField;
import io.beseda.contracts.Greeting;
import io.beseda.contracts.IdentityMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.SigningKey;
import io.beseda.support.account.AccountId;
import io.beseda.support.identity.SealedSecrets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** The server of a site: signs who its visitors are, as a page of JWT's specification says and no library of ours does. */
public final class Site {

    public static final long FIELD = 1042;
    public static final String KEY = "k3yaaaaaaaaaaaaa";
    public static final String SECRET = "a secret of the site, at least 256 bits long, as text";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Site() {}

    /** The chat's next version: external IDs in a text field, what it takes for a proof, and these keys. */
    public static OnlineChatPublished with(
            OnlineChatPublished chat, ExternalIdField field, IdentityMode mode, List<SigningKey> keys) {
        return next(chat, field, mode, keys, null, chat.appearance());
    }

    /** The chat's next version: its bot says this; {@code null} for nothing. */
    public static OnlineChatPublished greeting(OnlineChatPublished chat, Greeting greeting) {
        return next(chat, chat.externalIdField(), chat.identityMode(), chat.signingKeys(), greeting, chat.appearance());
    }

    /** The chat's next version: it shows itself so. */
    public static OnlineChatPublished looking(OnlineChatPublished chat, ChatAppearance appearance) {
        return next(chat, chat.externalIdField(), chat.identityMode(), chat.signingKeys(), chat.greeting(), appearance);
    }

    private static OnlineChatPublished next(
            OnlineChatPublished chat,
            ExternalIdField field,
            IdentityMode mode,
            List<SigningKey> keys,
            Greeting greeting,
            ChatAppearance appearance) {
        return new OnlineChatPublished(
                chat.accountId(),
                chat.onlineChatId(),
                chat.version() + 1,
                chat.name(),
                chat.conversationMode(),
                chat.buttonId(),
                chat.webPlacement(),
                chat.appPlacement(),
                field,
                chat.updatedAt(),
                chat.finishedConversations(),
                mode,
                keys,
                greeting,
                appearance);
    }

    /** A chat whose pages can prove who their clients are with {@link #KEY}; known to the gateway. */
    public static OnlineChatPublished chat(long account) {
        var chat = Gateway.newChat(account);
        var signed = with(chat, textField(), IdentityMode.SIGNED, List.of(hmacKey(chat, KEY, SECRET)));
        Gateway.publish(signed);
        Gateway.awaitKnown(signed);
        return signed;
    }

    public static ExternalIdField textField() {
        return new ExternalIdField(CrmEntityType.CONTACT, FIELD, "text");
    }

    public static SigningKey hmacKey(OnlineChatPublished chat, String id, String secret) {
        var sealing =
                new SealedSecrets(ConfigProvider.getConfig().getValue("beseda.signing-keys.sealing-key", String.class));
        String context = SealedSecrets.contextOfKey(new AccountId(chat.accountId()), chat.onlineChatId(), id);
        return new SigningKey(id, SigningKey.Algorithm.HS256, null, sealing.seal(secret.getBytes(UTF_8), context));
    }

    /** A good token, of ten minutes from now. */
    public static String token(OnlineChatPublished chat, String subject) {
        return token(chat, subject, KEY, SECRET, Instant.now());
    }

    public static String token(OnlineChatPublished chat, String subject, String key, String secret, Instant issuedAt) {
        Map<String, Object> claims = claims(chat.onlineChatId(), subject, issuedAt);
        return sign(Map.of("alg", "HS256", "typ", "JWT", "kid", key), claims, secret);
    }

    public static Map<String, Object> claims(UUID audience, String subject, Instant issuedAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject);
        claims.put("aud", audience.toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.getEpochSecond() + 600);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    public static String sign(Map<String, ?> header, Map<String, ?> claims, String secret) {
        String signed = encode(json(header)) + "." + encode(json(claims));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(signed, secret));
    }

    public static String json(Map<String, ?> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static byte[] hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
