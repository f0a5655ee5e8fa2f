package io.beseda.chatconfig.keymaterial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSecretTest {

    private static final String TEXT = "-_0123456789abcdefghijklmnopqrstuvwxyzABCDE";

    @Test
    void hmacKeyIsTheTextAsItStands() {
        assertThat(new HmacSecret(TEXT).bytes()).isEqualTo(TEXT.getBytes(StandardCharsets.US_ASCII));
        assertThat(HmacSecret.ofStored(new HmacSecret(TEXT).bytes()).text()).isEqualTo(TEXT);
        assertThat(HmacSecret.of(new byte[HmacSecret.RANDOM_BYTES]).text()).isEqualTo("A".repeat(43));
    }

    @Test
    void fingerprintIsWhatSha256sumPrints() {
        assertThat(new HmacSecret("A".repeat(43)).fingerprint().hex())
                .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
    }

    @Test
    void textFormHidesTheSecret() {
        assertThat(new HmacSecret(TEXT).toString()).isEqualTo("HmacSecret[hidden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "+/0123456789abcdefghijklmnopqrstuvwxyzABCDE"})
    void whatIsNoSecretIsNone(String text) {
        assertThatThrownBy(() -> new HmacSecret(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
