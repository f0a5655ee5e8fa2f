package io.beseda.chatconfig.placement;

import java.util.regex.Pattern;

/** The key of one placement in its embed script: 64 lower-case hex digits, random, public to whoever sees the page. */
public record ScriptHash(String value) {

    static final int BYTES = 32;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ScriptHash {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("a script hash has 64 lower-case hex digits");
        }
    }
}
