package io.beseda.gateway.chatconfig;

import io.beseda.support.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the gateway needs to know of an online chat.
 *
 * @param conversationMode as pages see it: {@code one-active} or {@code multiple}
 * @param webOrigins where the web placement may run; empty = nowhere yet
 * @param appHash present while the chat may run in apps
 */
public record OnlineChat(
        AccountId accountId,
        UUID id,
        long version,
        String name,
        String conversationMode,
        long buttonId,
        String webHash,
        List<String> webOrigins,
        Optional<String> appHash) {

    public OnlineChat {
        webOrigins = List.copyOf(webOrigins);
    }

    /** Whether it may run under this placement on a page of this origin; empty for a client that is no browser. */
    public boolean runsIn(Placement placement, Optional<String> origin) {
        return placement == Placement.WEB ? origin.filter(webOrigins::contains).isPresent() : appHash.isPresent();
    }
}
