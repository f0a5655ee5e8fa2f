package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.onlinechat.BoundChat;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Body of a request for a new feedback button.
 *
 * @param onlineChatId the chat it opens; none when absent
 */
public record CreateFeedbackButtonRequest(String name, UUID onlineChatId) {

    NewFeedbackButton checked(OnlineChatRepository chats) {
        var errors = new FieldErrors();
        var readName = errors.read("/name", () -> new ButtonName(Objects.requireNonNullElse(name, "")));
        var chat = Optional.ofNullable(onlineChatId)
                .flatMap(id -> errors.read("/onlineChatId", () -> BoundChat.of(id, chats)));
        errors.refuseIfAny();
        return new NewFeedbackButton(readName.orElseThrow(), chat, PlacementAddresses.none(), false, Optional.empty());
    }
}
