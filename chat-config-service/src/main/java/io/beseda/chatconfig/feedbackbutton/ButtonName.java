package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.field.NameRules;

/** What people call a feedback button, by {@link NameRules}. Two buttons may have one name. */
public record ButtonName(String value) {

    public ButtonName {
        value = NameRules.checked(value, "name", "Give the button a name: it is how you tell it from others here.");
    }
}
