package io.beseda.support.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSecretsTest {

    private static final byte[] SECRET = "a secret of a site".getBytes(US_ASCII);

    private final SealedSecrets sealing = new SealedSecrets(key((byte) 1));

    @Test
    void opensWhatItSealed() {
        assertThat(sealing.open(sealing.seal(SECRET, "1:chat:key"), "1:chat:key"))
                .contains(SECRET);
    }

    @Test
    void sealsNeverTheSameTwiceAndNothingInTheClear() {
        String sealed = sealing.seal(SECRET, "c");

        assertThat(sealed).isNotEqualTo(sealing.seal(SECRET, "c"));
        assertThat(new String(Base64.getDecoder().decode(sealed), US_ASCII)).doesNotContain("secret");
    }

    @Test
    void opensNothingOfAnotherKeyOrContext() {
        String sealed = sealing.seal(SECRET, "1:chat:key");

        assertThat(new SealedSecrets(key((byte) 2)).open(sealed, "1:chat:key")).isEmpty();
        assertThat(sealing.open(sealed, "2:chat:key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void opensNothingThatWasNeverSealed(String sealed) {
        assertThat(sealing.open(sealed, "c")).isEmpty();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new SealedSecrets("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(byte fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
