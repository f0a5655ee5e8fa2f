package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.List;
import java.util.Optional;

/**
 * Body of a request that changes an online chat: a field that is absent or null stays as it is.
 *
 * @param placementAddresses all of them, in order; an empty list takes the chat off every site
 */
public record ChangeOnlineChatRequest(
        String name, String conversationMode, List<String> placementAddresses, Boolean embeddedInApp) {

    OnlineChatChange checked() {
        var errors = new FieldErrors();
        var change = new OnlineChatChange(
                Optional.ofNullable(name).flatMap(given -> errors.read("/name", () -> new ChatName(given))),
                Optional.ofNullable(conversationMode)
                        .flatMap(given -> errors.read("/conversationMode", () -> ConversationMode.parse(given))),
                Optional.ofNullable(placementAddresses)
                        .flatMap(given -> PlacementAddresses.read("/placementAddresses", given, errors)),
                Optional.ofNullable(embeddedInApp));
        errors.refuseIfAny();
        return change;
    }
}
