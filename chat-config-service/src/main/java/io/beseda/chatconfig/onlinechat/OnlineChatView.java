package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.externalid.ExternalIdFieldView;
import io.beseda.chatconfig.placement.EmbedScriptState;
import io.beseda.chatconfig.placement.Placements;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An online chat as the settings REST shows it.
 *
 * @param placementAddresses exact origins
 * @param placementAddressesDisplayed the same, internationalised host names as people read them
 * @param buttonId digits, as the embed script carries it
 * @param externalIdField where the identifiers of clients are kept; absent while none is chosen
 */
public record OnlineChatView(
        UUID id,
        String name,
        ConversationMode conversationMode,
        List<String> placementAddresses,
        List<String> placementAddressesDisplayed,
        boolean embeddedInApp,
        FinishedConversationsView finishedConversations,
        IdentityMode identityMode,
        Appearance appearance,
        String buttonId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        EmbedScriptState embedScript,
        @JsonInclude(JsonInclude.Include.NON_NULL) ExternalIdFieldView externalIdField) {

    static OnlineChatView of(OnlineChat chat) {
        Placements placements = chat.placements();
        return new OnlineChatView(
                chat.id().value(),
                chat.name().value(),
                chat.conversationMode(),
                placements.addresses().origins(),
                placements.addresses().displayed(),
                placements.isEmbeddedInApp(),
                FinishedConversationsView.of(chat.finishedConversations()),
                chat.identityMode(),
                chat.appearance(),
                placements.buttonId().toString(),
                chat.version(),
                chat.createdAt(),
                chat.updatedAt(),
                EmbedScriptState.of(placements),
                chat.externalIdField().map(ExternalIdFieldView::of).orElse(null));
    }
}
