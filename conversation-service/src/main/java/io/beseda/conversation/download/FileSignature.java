package io.beseda.conversation.download;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.conversation.filestore.FileKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs which file may be read until when, and recognises what it has signed. */
@ApplicationScoped
public class FileSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_SECRET_BYTES = 32;
    /** The secret may get other uses; their signatures must not be worth anything here. */
    private static final String USE = "beseda file link v1";

    private final SecretKeySpec key;

    @Inject
    public FileSignature(FileLinkSettings settings) {
        byte[] secret = Base64.getDecoder().decode(settings.linkSecret().trim());
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("beseda.files.link-secret needs " + MIN_SECRET_BYTES + " bytes");
        }
        key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), USE), ALGORITHM);
    }

    String sign(FileKey file, Instant expires) {
        String signed = "%s/%s/%s/%d".formatted(file.accountId(), file.id(), file.variant(), expires.getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, signed));
    }

    /** Takes the same time whatever is wrong. */
    boolean isOf(String signature, FileKey file, Instant expires) {
        return MessageDigest.isEqual(sign(file, expires).getBytes(US_ASCII), signature.getBytes(UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
