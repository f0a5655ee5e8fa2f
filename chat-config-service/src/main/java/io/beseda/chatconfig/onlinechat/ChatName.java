package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.field.NameRules;

/** What people call an online chat, by {@link NameRules}. Two chats may have one name. */
public record ChatName(String value) {

    public ChatName {
        value = NameRules.checked(value, "name", "Give the chat a name: operators see it beside every conversation.");
    }
}
