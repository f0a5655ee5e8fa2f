package io.beseda.chatconfig.businesscardsite;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.onlinechat.BoundChat;
import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.onlinechat.OnlineChatRepository;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Body of a request for a new business-card site.
 *
 * @param onlineChatId the chat it is bound to; none when absent
 */
public record CreateBusinessCardSiteRequest(String name, UUID onlineChatId) {

    /** What is created. */
    record Checked(SiteName name, Optional<OnlineChatId> onlineChat) {}

    Checked checked(OnlineChatRepository chats) {
        var errors = new FieldErrors();
        var readName = errors.read("/name", () -> new SiteName(Objects.requireNonNullElse(name, "")));
        var chat = Optional.ofNullable(onlineChatId)
                .flatMap(id -> errors.read("/onlineChatId", () -> BoundChat.of(id, chats)));
        errors.refuseIfAny();
        return new Checked(readName.orElseThrow(), chat);
    }
}
