package io.beseda.chatconfig.sighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.chatconfig.placement.Placement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sightings of every chat of the account, by the chats' names. */
public record SightingsView(List<ChatView> items) {

    /**
     * What is known of one chat's widgets.
     *
     * @param lastSeen absent until the chat runs for the first time
     * @param refusedOrigins refused within the last seven days and not allowed since, the latest first
     * @param sessions7d granted today and on the six days (UTC) before
     * @param verifiedShare7d the part of them whose identity was proven, 0 to 1; absent without sessions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChatView(
            UUID onlineChatId,
            LastSeenView lastSeen,
            List<RefusedOriginView> refusedOrigins,
            long sessions7d,
            Double verifiedShare7d) {

        static ChatView of(ChatSightings chat) {
            return new ChatView(
                    chat.onlineChatId().value(),
                    chat.lastSeen().map(LastSeenView::of).orElse(null),
                    chat.refusedOrigins().stream().map(RefusedOriginView::of).toList(),
                    chat.sessions(),
                    chat.sessions() == 0 ? null : (double) chat.verified() / chat.sessions());
        }
    }

    /**
     * When and where a chat ran last.
     *
     * @param origin absent for a page without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastSeenView(Instant at, String origin, Placement placement) {

        static LastSeenView of(LastSighting seen) {
            return new LastSeenView(seen.at(), seen.origin().orElse(null), seen.placement());
        }
    }

    /**
     * An origin that was refused.
     *
     * @param origin exact, as a placement address would have to be; absent for pages without one
     * @param sessions refused since {@code firstAt}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedOriginView(String origin, long sessions, Instant firstAt, Instant lastAt) {

        static RefusedOriginView of(RefusedOrigin refused) {
            return new RefusedOriginView(
                    refused.origin().orElse(null), refused.sessions(), refused.firstAt(), refused.lastAt());
        }
    }

    static SightingsView of(List<ChatSightings> chats) {
        return new SightingsView(chats.stream().map(ChatView::of).toList());
    }
}
