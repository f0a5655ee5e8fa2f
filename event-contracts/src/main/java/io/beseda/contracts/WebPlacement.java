package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The pages an online chat may run on.
 *
 * @param hash the web script's key: 64 lower-case hex digits
 * @param origins at most 10 exact origins (scheme, host, port unless default); empty = runs nowhere yet
 */
public record WebPlacement(String hash, List<String> origins) {

    public WebPlacement {
        requireNonNull(hash, "hash");
        origins = origins == null ? List.of() : List.copyOf(origins);
    }
}
