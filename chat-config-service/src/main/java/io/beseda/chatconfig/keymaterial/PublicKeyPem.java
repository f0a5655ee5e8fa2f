package io.beseda.chatconfig.keymaterial;

import java.util.Base64;
import java.util.regex.Pattern;

/** The text form of a public key (RFC 7468, 13), and of what people paste in its place. */
final class PublicKeyPem {

    /** In characters, as pasted. */
    static final int MAX_LENGTH = 10_000;

    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY");
    private static final Pattern CERTIFICATE = Pattern.compile("-----BEGIN [A-Z0-9 ]*CERTIFICATE");
    private static final Pattern PKCS1 = Pattern.compile("-----BEGIN RSA PUBLIC KEY-----");
    private static final Pattern PUBLIC_KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private PublicKeyPem() {}

    /**
     * The DER inside.
     *
     * @throws io.beseda.chatconfig.field.InvalidValue naming what was pasted instead
     */
    static byte[] decode(String pasted) {
        if (pasted.length() > MAX_LENGTH) {
            throw PublicKeyFlaw.TOO_LONG.found();
        }
        String pem = pasted.strip();
        if (pem.isEmpty()) {
            throw PublicKeyFlaw.MISSING.found();
        }
        refuseOthers(pem);
        var block = PUBLIC_KEY.matcher(pem);
        if (!block.matches()) {
            throw PublicKeyFlaw.NOT_PEM.found();
        }
        try {
            return Base64.getDecoder()
                    .decode(WHITE_SPACE.matcher(block.group(1)).replaceAll(""));
        } catch (IllegalArgumentException notBase64) {
            throw PublicKeyFlaw.UNREADABLE.found();
        }
    }

    private static void refuseOthers(String pem) {
        if (PRIVATE_KEY.matcher(pem).find()) {
            throw PublicKeyFlaw.PRIVATE.found();
        }
        if (CERTIFICATE.matcher(pem).find()) {
            throw PublicKeyFlaw.CERTIFICATE.found();
        }
        if (PKCS1.matcher(pem).find()) {
            throw PublicKeyFlaw.PKCS1.found();
        }
    }
}
