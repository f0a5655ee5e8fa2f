package io.beseda.gateway.session;

import io.beseda.gateway.chatconfig.Placement;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a verified session token says: the only source of identity on the visitor socket.
 *
 * @param feedbackButtonId the button that opened the chat; empty for the chat's own script
 * @param origin of the page it was opened for
 * @param claimedUserId what the page says its user is called; proves nothing
 */
public record WidgetSession(
        AccountId accountId,
        UUID onlineChatId,
        Placement placement,
        Optional<UUID> feedbackButtonId,
        Optional<String> origin,
        VisitorId visitorId,
        Proof proof,
        Instant expiresAt,
        Optional<String> claimedUserId) {

    /** How it is known who the visitor is. */
    public enum Proof {
        /** By a visitor key that can't be guessed. */
        KEY,
        /** Not at all: the visitor is new, unless it shows its visitor token. */
        NONE
    }

    /** Whether another session is of the same chat under the same placement of the same script. */
    public boolean sameChatAs(WidgetSession other) {
        return accountId.equals(other.accountId)
                && onlineChatId.equals(other.onlineChatId)
                && placement == other.placement
                && feedbackButtonId.equals(other.feedbackButtonId);
    }
}
