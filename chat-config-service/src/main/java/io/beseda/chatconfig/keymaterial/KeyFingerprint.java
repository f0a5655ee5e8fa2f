package io.beseda.chatconfig.keymaterial;

import io.beseda.chatconfig.digest.Sha256;
import java.util.HexFormat;

/**
 * Tells keys apart without giving them away: SHA-256 of the material, 64 lower-case hex digits. People get the same from
 * {@code printf %s "$SECRET" | sha256sum} and {@code openssl pkey -pubin -in key.pem -outform DER | sha256sum}.
 */
public record KeyFingerprint(String hex) {

    static KeyFingerprint of(byte[] material) {
        return new KeyFingerprint(HexFormat.of().formatHex(Sha256.of(material)));
    }
}
