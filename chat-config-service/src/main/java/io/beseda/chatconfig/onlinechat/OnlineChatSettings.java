package io.beseda.chatconfig.onlinechat;

import io.beseda.chatconfig.audit.FieldChange;
import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.List;

/** What a change can change, at one moment. */
record OnlineChatSettings(ChatName name, ConversationMode mode, PlacementAddresses addresses, boolean embeddedInApp) {

    static OnlineChatSettings of(OnlineChat chat) {
        return new OnlineChatSettings(
                chat.name(), chat.conversationMode(), chat.placementAddresses(), chat.isEmbeddedInApp());
    }

    /** The fields that are different afterwards. */
    List<FieldChange> changesTo(OnlineChatSettings after) {
        return new FieldChange.Collector()
                .compare("name", name.value(), after.name.value())
                .compare("conversationMode", mode.wireName(), after.mode.wireName())
                .compare("placementAddresses", origins(), after.origins())
                .compare("embeddedInApp", embeddedInApp, after.embeddedInApp)
                .changes();
    }

    private List<String> origins() {
        return addresses.values().stream().map(PlacementAddress::origin).toList();
    }
}
