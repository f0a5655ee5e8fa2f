package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The page of the customer's site a visitor wrote from. Claimed by the browser: shown, never trusted.
 *
 * @param url at most 2048 characters
 * @param title at most 255 characters, or {@code null}
 * @param referrer at most 2048 characters, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page(String url, String title, String referrer) {
    public Page {
        requireNonNull(url, "url");
    }
}
