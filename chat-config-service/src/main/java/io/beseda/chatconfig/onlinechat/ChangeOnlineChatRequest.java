package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.chatconfig.externalid.ExternalIdChoice;
import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.List;
import java.util.Optional;

/**
 * Body of a request that changes an online chat: a field that is absent or null stays as it is, but for the last.
 *
 * @param placementAddresses all of them, in order; an empty list takes the chat off every site
 * @param externalIdFieldId chooses a field of the CRM; null (which Jackson reads as a node, not as absence) chooses none
 */
public record ChangeOnlineChatRequest(
        String name,
        String conversationMode,
        List<String> placementAddresses,
        Boolean embeddedInApp,
        FinishedConversationsRequest finishedConversations,
        String identityMode,
        AppearanceRequest appearance,
        JsonNode externalIdFieldId) {

    OnlineChatChange checked() {
        var errors = new FieldErrors();
        var change = new OnlineChatChange(
                Optional.ofNullable(name).flatMap(given -> errors.read("/name", () -> new ChatName(given))),
                Optional.ofNullable(conversationMode)
                        .flatMap(given -> errors.read("/conversationMode", () -> ConversationMode.parse(given))),
                Optional.ofNullable(placementAddresses)
                        .flatMap(given -> PlacementAddresses.read("/placementAddresses", given, errors)),
                Optional.ofNullable(embeddedInApp),
                Optional.ofNullable(finishedConversations).flatMap(given -> given.read(errors)),
                Optional.ofNullable(identityMode)
                        .flatMap(given -> errors.read("/identityMode", () -> IdentityMode.parse(given))),
                Optional.ofNullable(appearance).flatMap(given -> given.read(errors)),
                Optional.ofNullable(externalIdFieldId)
                        .flatMap(given -> errors.read(ExternalIdChoice.POINTER, () -> ExternalIdChoice.parse(given))));
        errors.refuseIfAny();
        return change;
    }
}
