package io.beseda.chatconfig.signingkey;

import io.beseda.chatconfig.field.NameRules;

/** What people call a signing key, by {@link NameRules}. Two keys may have one name. */
public record KeyName(String value) {

    public KeyName {
        value = NameRules.checked(value, "key-name", "The name is empty: write one, or leave it out altogether.");
    }
}
