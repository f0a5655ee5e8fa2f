package io.beseda.chatconfig.onlinechat;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Makes the values of a chat that nobody may be able to guess. */
@ApplicationScoped
public class UnguessableValues {

    private static final int HASH_BYTES = 32;
    private static final long VERSION_MASK = 0xffff_ffff_ffff_0fffL;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();

    /** A random UUID (RFC 9562, version 4). */
    public OnlineChatId onlineChatId() {
        return new OnlineChatId(
                new UUID(random.nextLong() & VERSION_MASK | VERSION_4, random.nextLong() & VARIANT_MASK | VARIANT));
    }

    public ScriptHash scriptHash() {
        byte[] bytes = new byte[HASH_BYTES];
        random.nextBytes(bytes);
        return new ScriptHash(HexFormat.of().formatHex(bytes));
    }
}
