package io.beseda.chatconfig.signingkey;

/** Names a key in the {@code kid} header of user tokens: 16 random base32 characters, unique over all accounts, not secret. */
public record SigningKeyId(String value) {}
