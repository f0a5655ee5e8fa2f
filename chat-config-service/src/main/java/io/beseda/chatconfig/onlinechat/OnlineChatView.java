package io.beseda.chatconfig.onlinechat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.placement.PlacementAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An online chat as the settings REST shows it.
 *
 * @param placementAddresses exact origins
 * @param placementAddressesDisplayed the same, internationalised host names as people read them
 * @param buttonId digits, as the embed script carries it
 */
public record OnlineChatView(
        UUID id,
        String name,
        ConversationMode conversationMode,
        List<String> placementAddresses,
        List<String> placementAddressesDisplayed,
        boolean embeddedInApp,
        String buttonId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        EmbedScriptState embedScript) {

    /**
     * Whether a script can be copied.
     *
     * @param reason the problem code that asking for a script answers with; absent when available
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EmbedScriptState(boolean available, String reason) {}

    static OnlineChatView of(OnlineChat chat) {
        List<PlacementAddress> addresses = chat.placementAddresses().values();
        return new OnlineChatView(
                chat.id().value(),
                chat.name().value(),
                chat.conversationMode(),
                addresses.stream().map(PlacementAddress::origin).toList(),
                addresses.stream().map(PlacementAddress::displayed).toList(),
                chat.isEmbeddedInApp(),
                chat.buttonId().toString(),
                chat.version(),
                chat.createdAt(),
                chat.updatedAt(),
                chat.isPlaced()
                        ? new EmbedScriptState(true, null)
                        : new EmbedScriptState(false, OnlineChatProblem.PLACEMENT_MISSING.code()));
    }
}
