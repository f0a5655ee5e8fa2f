package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.externalid.ExternalIdFieldView;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.List;
import java.util.Optional;

/** What a change can change, at one moment. */
record OnlineChatSettings(
        ChatName name,
        ConversationMode mode,
        PlacementAddresses addresses,
        boolean embeddedInApp,
        FinishedConversationsView finishedConversations,
        IdentityMode identityMode,
        Appearance appearance,
        Optional<ExternalIdFieldView> externalIdField) {

    static OnlineChatSettings of(OnlineChat chat) {
        return new OnlineChatSettings(
                chat.name(),
                chat.conversationMode(),
                chat.placements().addresses(),
                chat.placements().isEmbeddedInApp(),
                FinishedConversationsView.of(chat.finishedConversations()),
                chat.identityMode(),
                chat.appearance(),
                chat.externalIdField().map(ExternalIdFieldView::of));
    }

    /** The fields that are different afterwards. */
    List<FieldChange> changesTo(OnlineChatSettings after) {
        return new FieldChange.Collector()
                .compare("name", name.value(), after.name.value())
                .compare("conversationMode", mode.wireName(), after.mode.wireName())
                .compare("placementAddresses", addresses.origins(), after.addresses.origins())
                .compare("embeddedInApp", embeddedInApp, after.embeddedInApp)
                .compare("finishedConversations", finishedConversations, after.finishedConversations)
                .compare("identityMode", identityMode.wireName(), after.identityMode.wireName())
                .compare("appearance", appearance, after.appearance)
                .compareOptional("externalIdField", externalIdField, after.externalIdField)
                .changes();
    }
}
