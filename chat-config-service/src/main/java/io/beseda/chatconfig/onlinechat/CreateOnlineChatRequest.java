package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.field.FieldErrors;
import java.util.Optional;

/**
 * Body of a request for a new online chat.
 *
 * @param conversationMode {@code one-active} (also when absent) or {@code multiple}
 */
public record CreateOnlineChatRequest(String name, String conversationMode) {

    /** The values of a checked request. */
    record Checked(ChatName name, ConversationMode conversationMode) {}

    Checked checked() {
        var errors = new FieldErrors();
        var readName = errors.read("/name", () -> new ChatName(name == null ? "" : name));
        var mode = Optional.ofNullable(conversationMode)
                .flatMap(given -> errors.read("/conversationMode", () -> ConversationMode.parse(given)));
        errors.refuseIfAny();
        return new Checked(readName.orElseThrow(), mode.orElse(ConversationMode.ONE_ACTIVE));
    }
}
