package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.field.NameRules;

/** What people call a business-card site in the settings, by {@link NameRules}. Two sites may have one name. */
public record SiteName(String value) {

    public SiteName {
        value = NameRules.checked(value, "name", "Give the site a name: it is how you tell it from others here.");
    }
}
