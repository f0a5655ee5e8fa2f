package io.beseda.chatconfig.keymaterial;

/** What the signatures of one key are checked with. */
public sealed interface KeyMaterial permits HmacSecret, UploadedPublicKey {

    SigningAlgorithm algorithm();

    /** As it is stored: the secret's ASCII text, or the public key's SubjectPublicKeyInfo in DER. */
    byte[] bytes();

    default KeyFingerprint fingerprint() {
        return KeyFingerprint.of(bytes());
    }
}
