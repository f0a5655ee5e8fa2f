package io.beseda.chatconfig.keymaterial;

import io.beseda.chatconfig.field.InvalidValue;

/** Everything that can be wrong with an uploaded public key: one code and one sentence each. */
enum PublicKeyFlaw {
    UNEXPECTED(
            "public-key-unexpected",
            "HS256 has no public key, its secret is made here: leave the key out, or choose RS256 or ES256."),
    MISSING("public-key-missing", "The public key is missing: paste it, from -----BEGIN PUBLIC KEY----- on."),
    TOO_LONG("public-key-too-long", "The text is longer than 10,000 characters: a public key is shorter."),
    PRIVATE(
            "public-key-private",
            "This is a private key. It was not stored, but it has left your server: make a new pair, keep its private key"
                    + " there and paste the public one."),
    CERTIFICATE(
            "public-key-certificate",
            "This is a certificate: paste the public key in it, which openssl x509 -in cert.pem -pubkey -noout prints."),
    PKCS1(
            "public-key-pkcs1",
            "This is a key in the older PKCS #1 form: paste what openssl rsa -RSAPublicKey_in -in key.pem -pubout prints."),
    NOT_PEM(
            "public-key-not-pem",
            "Paste one public key in PEM form, with the lines -----BEGIN PUBLIC KEY----- and -----END PUBLIC KEY-----"
                    + " and nothing around them."),
    UNREADABLE("public-key-unreadable", "The key is damaged or incomplete: copy it once more, with every line."),
    OTHER_ALGORITHM(
            "public-key-other-algorithm",
            "The key is not one for this algorithm: RS256 takes an RSA key, ES256 an elliptic curve key."),
    RSA_TOO_SMALL("public-key-rsa-too-small", "An RSA key needs 2048 bits at least: make a longer one."),
    RSA_TOO_LARGE("public-key-rsa-too-large", "An RSA key has 8192 bits at most: make a shorter one."),
    RSA_EXPONENT(
            "public-key-rsa-exponent",
            "The public exponent of this RSA key is not a safe one: make a new key with the usual 65537."),
    EC_CURVE(
            "public-key-ec-curve",
            "ES256 takes keys on the curve P-256 only, named prime256v1 or secp256r1: make a key on it.");

    private final String code;
    private final String sentence;

    PublicKeyFlaw(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    InvalidValue found() {
        return new InvalidValue(code, sentence);
    }
}
