package io.beseda.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "http://localhost:8090",
                "https://xn--e1afmkfd.xn--p1ai",
                "http://[::1]:8080",
                "https://127.0.0.1:8443",
                "https://my_shop.example"
            })
    void whatBrowsersSendIsAnOrigin(String text) {
        assertThat(Origin.parse(text)).contains(new Origin(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "shop.example",
                "ftp://shop.example",
                "HTTPS://shop.example",
                "https://SHOP.example",
                "https://shop.example.",
                "https://shop..example",
                "https://shop.example/",
                "https://shop.example:443",
                "http://shop.example:80",
                "https://shop.example:0443",
                "https://user@shop.example",
                "https://shop.example@evil.example",
                "https://shop.example https://evil.example",
                "https://shop.example,https://evil.example",
                "https://shop.example\t",
                "https://пример.рф"
            })
    void anythingElseIsNone(String text) {
        assertThat(Origin.parse(text)).isEmpty();
    }

    @Test
    void severalHeadersAreNone() {
        assertThat(Origin.of(List.of("https://shop.example", "https://shop.example")))
                .isEmpty();
        assertThat(Origin.of(List.of())).isEmpty();
    }
}
