package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.field.InvalidValue;
import java.util.Optional;
import java.util.UUID;

/** Reads which chat something is to open. */
public final class BoundChat {

    private BoundChat() {}

    /** @throws InvalidValue if the account has no such chat */
    public static OnlineChatId of(UUID id, OnlineChatRepository chats) {
        var chat = new OnlineChatId(id);
        if (chats.find(chat).isEmpty()) {
            throw unknown();
        }
        return chat;
    }

    /**
     * The same of a field that may hold JSON's null for none.
     *
     * @throws InvalidValue if the account has no such chat
     */
    public static Optional<OnlineChatId> orNone(JsonNode given, OnlineChatRepository chats) {
        if (given.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(UUID.fromString(given.asText()), chats));
        } catch (IllegalArgumentException noUuid) {
            throw unknown();
        }
    }

    private static InvalidValue unknown() {
        return new InvalidValue("online-chat-unknown", "There is no such online chat: choose another one.");
    }
}
