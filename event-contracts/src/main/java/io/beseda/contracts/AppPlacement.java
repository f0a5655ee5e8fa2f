package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

/**
 * Permission to run in an app or WebView on any origin.
 *
 * @param hash the app script's own key: 64 lower-case hex digits, never equal to the web script's
 */
public record AppPlacement(String hash) {
    public AppPlacement {
        requireNonNull(hash, "hash");
    }
}
