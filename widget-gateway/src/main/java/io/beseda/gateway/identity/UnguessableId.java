package io.beseda.gateway.identity;

import java.util.regex.Pattern;

/**
 * Whether a plain user id has the looks of one that nobody can guess: at least 128 bits of hex digits (a UUID too) or of base64url.
 * Numbers, addresses and words in one case are none, however long.
 */
final class UnguessableId {

    private static final Pattern HEX = Pattern.compile("(?=.*[a-fA-F])([0-9a-f]{32,}|[0-9A-F]{32,})");
    /** 22 characters of six bits; random ones have letters of both cases. */
    private static final Pattern BASE64URL = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_-]{22,}={0,2}");
    /** Random ones have more. */
    private static final int MIN_DIFFERENT = 8;

    private UnguessableId() {}

    static boolean isOne(String id) {
        boolean looksRandom = HEX.matcher(id.replace("-", "")).matches()
                || BASE64URL.matcher(id).matches();
        return looksRandom && id.chars().distinct().count() >= MIN_DIFFERENT;
    }
}
