package io.beseda.chatconfig.signingkey;

import io.beseda.support.account.UserId;

/** The administrator who added a key, with the name they had then. */
public record KeyAuthor(UserId id, String name) {}
