package io.beseda.chatconfig.signingkey;

import java.util.List;

/** Every signing key of an online chat, the newest first. */
public record SigningKeysView(List<SigningKeyView> items) {}
