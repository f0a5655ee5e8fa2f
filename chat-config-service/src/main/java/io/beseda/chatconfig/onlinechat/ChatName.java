package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.field.InvalidValue;

/** What people call an online chat: 1 to 100 characters on one line, without space at the ends. Two chats may have one name. */
public record ChatName(String value) {

    /** In Unicode characters (code points). */
    public static final int MAX_LENGTH = 100;

    public ChatName {
        value = value.strip();
        if (value.isEmpty()) {
            throw new InvalidValue("name-blank", "Give the chat a name: operators see it beside every conversation.");
        }
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new InvalidValue("name-too-long", "The name has more than 100 characters: shorten it.");
        }
        if (value.codePoints().anyMatch(ChatName::isUnprintable)) {
            throw new InvalidValue(
                    "name-characters", "The name contains a line break or another invisible character: remove it.");
        }
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
