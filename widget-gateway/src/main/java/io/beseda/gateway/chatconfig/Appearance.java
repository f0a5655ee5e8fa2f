package io.beseda.gateway.chatconfig;

import java.util.Optional;

/**
 * How a chat shows itself to clients.
 *
 * @param title of its window
 * @param avatar path of a picture on the public origin
 * @param senderNames whether clients see the names of operators who answer them
 */
public record Appearance(String title, Optional<String> avatar, boolean senderNames) {

    /** What is shown of a chat that says nothing else. */
    public static Appearance of(String name) {
        return new Appearance(name, Optional.empty(), true);
    }
}
