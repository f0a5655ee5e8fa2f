package io.beseda.chatconfig.sitepage;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code chat.js}: what opens the online chat of a page. */
@ApplicationScoped
public class ChatScript {

    private final String text = read();

    String text() {
        return text;
    }

    private static String read() {
        try (var file = ChatScript.class.getResourceAsStream("/sitepage/chat.js")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
