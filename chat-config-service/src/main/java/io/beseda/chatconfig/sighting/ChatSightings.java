package io.beseda.chatconfig.sighting;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the widgets of a chat.
 *
 * @param lastSeen empty until the chat runs for the first time
 * @param refusedOrigins refused lately and not allowed since, the latest first
 * @param sessions granted lately
 * @param verified those among them whose identity was proven
 */
record ChatSightings(
        OnlineChatId onlineChatId,
        Optional<LastSighting> lastSeen,
        List<RefusedOrigin> refusedOrigins,
        long sessions,
        long verified) {}
