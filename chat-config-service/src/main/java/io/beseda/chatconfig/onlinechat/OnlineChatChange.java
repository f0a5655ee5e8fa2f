package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.Optional;

/**
 * What is to be different about an online chat; what is empty stays.
 *
 * @param basedOnVersion the version the caller has seen; another one in the database refuses the change
 */
public record OnlineChatChange(
        Optional<Long> basedOnVersion,
        Optional<ChatName> name,
        Optional<ConversationMode> conversationMode,
        Optional<PlacementAddresses> placementAddresses,
        Optional<Boolean> embeddedInApp) {}
