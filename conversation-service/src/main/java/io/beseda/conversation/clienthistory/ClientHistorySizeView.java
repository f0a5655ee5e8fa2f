package io.beseda.conversation.clienthistory;

/** How much of a client is held here. */
public record ClientHistorySizeView(long conversations, long messages, long files) {

    static ClientHistorySizeView of(ClientHistoryRepository.Size size) {
        return new ClientHistorySizeView(size.conversations(), size.messages(), size.files());
    }
}
