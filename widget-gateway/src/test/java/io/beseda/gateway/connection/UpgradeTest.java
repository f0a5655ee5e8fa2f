package io.beseda.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.support.RawSocket;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket: S1, S2 (foreign origins), S4 (no handshake of RFC 6455), S20 (no compression). */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class UpgradeTest {

    @ParameterizedTest
    @ValueSource(strings = {"/widget/socket", "/operator/socket"})
    void publicOriginAndNoOriginAreLetIn(String path) throws IOException {
        try (var browser = RawSocket.upgrade(path, "Origin: http://localhost:8080");
                var program = RawSocket.upgrade(path)) {
            assertThat(browser.statusCode()).isEqualTo(101);
            assertThat(program.statusCode()).isEqualTo(101);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:8080.evil.example",
                "https://localhost:8080",
                "http://localhost",
                "HTTP://LOCALHOST:8080",
                "http://localhost:8080/",
                "http://localhost.:8080",
                "http://localhost:8080@evil.example",
                "http://user@localhost:8080"
            })
    void anyOtherOriginIsRefusedBeforeTheHandshake(String origin) throws IOException {
        for (String path : new String[] {"/widget/socket", "/operator/socket"}) {
            try (var socket = RawSocket.upgrade(path, "Origin: " + origin, "Cookie: session=genuine")) {
                assertThat(socket.statusCode()).isEqualTo(403);
            }
        }
    }

    @Test
    void aSecondOriginIsRefused() throws IOException {
        try (var socket =
                RawSocket.upgrade("/widget/socket", "Origin: http://localhost:8080", "Origin: https://evil.example")) {
            assertThat(socket.statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-WebSocket-Version: 8, 426",
        "Sec-WebSocket-Version:, 426",
        "Upgrade:, 426",
        "Sec-WebSocket-Key:, 400"
    })
    void whatIsNoHandshakeOfRfc6455IsRefused(String line, int status) throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket", line)) {
            assertThat(socket.statusCode()).isEqualTo(status);
        }
    }

    @Test
    void http10IsRefused() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket", "HTTP/1.0", false)) {
            assertThat(socket.statusCode()).isEqualTo(426);
        }
    }

    @Test
    void noExtensionIsNegotiated() throws IOException {
        try (var socket = RawSocket.upgrade(
                "/widget/socket", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
            assertThat(socket.statusCode()).isEqualTo(101);
            assertThat(socket.head().toLowerCase()).doesNotContain("sec-websocket-extensions");
        }
    }
}
