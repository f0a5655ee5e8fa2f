package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.keymaterial.HmacSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes the values of a signing key that nobody may be able to guess. */
@ApplicationScoped
public class UnguessableKeyValues {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    /** 80 bits. */
    public SigningKeyId signingKeyId() {
        return new SigningKeyId(random.ints(ID_LENGTH, 0, BASE32.length())
                .mapToObj(at -> BASE32.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    public HmacSecret hmacSecret() {
        byte[] bytes = new byte[HmacSecret.RANDOM_BYTES];
        random.nextBytes(bytes);
        return HmacSecret.of(bytes);
    }
}
