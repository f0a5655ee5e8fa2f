package io.beseda.gateway.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.RawSocket;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What bytes may do to a socket: S19 (size), S21 (no WebSocket), S23 (pings). Nothing in here is about what frames mean. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TransportTest {

    private static final int FINAL_TEXT = 0x81;
    private static final byte[] EMPTY = new byte[0];

    @Test
    void aFrameOverTheLimitCloses1009() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            socket.frame(FINAL_TEXT, new byte[65_537], true);

            assertThat(socket.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void aPromisedLengthOf63BitsCloses1009WithoutWaitingForIt() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            socket.promise(Long.MAX_VALUE);

            assertThat(socket.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void fragmentsOverTheLimitTogetherClose1009() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            byte[] part = new byte[30_000];
            Arrays.fill(part, (byte) ' ');
            socket.fragment(RawSocket.TEXT, part, false);
            socket.fragment(RawSocket.CONTINUATION, part, false);
            socket.fragment(RawSocket.CONTINUATION, part, false);

            assertThat(socket.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void aHundredThousandEmptyFragmentsClose1009() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            socket.fragment(RawSocket.TEXT, EMPTY, false);
            for (int i = 0; i < 100_000; i++) {
                socket.fragment(RawSocket.CONTINUATION, EMPTY, false);
            }

            assertThat(socket.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void aMessageInFragmentsIsWholeAlsoWhenACharacterIsSplit() throws IOException {
        var chat = Gateway.chat(5);
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            socket.text(Gateway.hello(Gateway.token(chat, Gateway.key())));
            assertThat(socket.readText()).contains("\"welcome\"");
            byte[] message = Gateway.message(UUID.randomUUID(), "Привет").getBytes(UTF_8);
            int inTheMiddleOfALetter = message.length - 5;
            socket.fragment(RawSocket.TEXT, Arrays.copyOf(message, inTheMiddleOfALetter), false);
            socket.frame(0x80 | RawSocket.PING, EMPTY, true);
            socket.fragment(
                    RawSocket.CONTINUATION, Arrays.copyOfRange(message, inTheMiddleOfALetter, message.length), true);

            assertThat(socket.readText()).contains("\"accepted\"");
        }
        assertThat(Gateway.activity(chat.onlineChatId()))
                .singleElement()
                .asString()
                .contains("Привет");
    }

    @Test
    void binaryCloses4400() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            socket.frame(0x80 | RawSocket.BINARY, new byte[] {1, 2, 3}, true);

            assertThat(socket.readCloseCode()).isEqualTo(4400);
        }
    }

    @Test
    void bytesThatAreNotUtf8Close1007() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            socket.frame(FINAL_TEXT, new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'}, true);

            assertThat(socket.readCloseCode()).isEqualTo(1007);
        }
    }

    @Test
    void whatIsNotWebSocketCloses1002() throws IOException {
        try (var unmasked = RawSocket.upgrade("/widget/socket");
                var reserved = RawSocket.upgrade("/widget/socket");
                var longPing = RawSocket.upgrade("/widget/socket");
                var orphan = RawSocket.upgrade("/widget/socket")) {
            unmasked.frame(FINAL_TEXT, "{}".getBytes(UTF_8), false);
            reserved.frame(0x40 | FINAL_TEXT, "{}".getBytes(UTF_8), true);
            longPing.frame(0x80 | RawSocket.PING, new byte[126], true);
            orphan.fragment(RawSocket.CONTINUATION, EMPTY, true);

            assertThat(unmasked.readCloseCode()).isEqualTo(1002);
            assertThat(reserved.readCloseCode()).isEqualTo(1002);
            assertThat(longPing.readCloseCode()).isEqualTo(1002);
            assertThat(orphan.readCloseCode()).isEqualTo(1002);
        }
    }

    @Test
    void aFloodOfPingsCloses4429() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            for (int i = 0; i < 1_100; i++) {
                socket.frame(0x80 | RawSocket.PING, EMPTY, true);
            }

            assertThat(socket.readCloseCode()).isEqualTo(4429);
        }
    }

    @Test
    void theServerEndsTheConnectionAfterTheClose() throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket")) {
            socket.text("no frame");

            assertThat(socket.readCloseCode()).isEqualTo(4400);
            assertThat(socket.isAtEnd()).isTrue();
        }
    }
}
