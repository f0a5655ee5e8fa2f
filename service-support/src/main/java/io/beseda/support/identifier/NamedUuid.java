package io.beseda.support.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs made of names by SHA-256 (RFC 9562, version 8): the same name is the same id everywhere, and nothing of it can be read from it. */
public final class NamedUuid {

    private NamedUuid() {}

    public static UUID of(String name) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(name));
        long high = digest.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = digest.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
