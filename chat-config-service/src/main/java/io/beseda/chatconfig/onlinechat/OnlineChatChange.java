package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.externalid.ExternalIdChoice;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.Optional;

/** What is to be different about an online chat; what is empty stays. */
public record OnlineChatChange(
        Optional<ChatName> name,
        Optional<ConversationMode> conversationMode,
        Optional<PlacementAddresses> placementAddresses,
        Optional<Boolean> embeddedInApp,
        Optional<FinishedConversations> finishedConversations,
        Optional<IdentityMode> identityMode,
        Optional<Appearance> appearance,
        Optional<ExternalIdChoice> externalIdField) {}
