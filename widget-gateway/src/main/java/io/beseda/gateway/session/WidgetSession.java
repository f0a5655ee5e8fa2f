package io.beseda.gateway.session;

import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.FeedbackButton;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.chatconfig.Placement;
import io.beseda.gateway.identity.ProvenIdentity;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a verified session token says: the only source of identity on the visitor socket.
 *
 * @param feedbackButtonId the button that opened the chat; empty for the chat's own script
 * @param origin of the page it was opened for
 * @param identity who the client has proven to be; there for {@link Proof#PERSON} and nothing else
 * @param anonymousVisitor whom a person's browser is by its key, where that is a proof
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
        Optional<ProvenIdentity> identity,
        Optional<VisitorId> anonymousVisitor,
        Optional<String> claimedUserId) {

    /** How it is known who the visitor is. */
    public enum Proof {
        /** By a visitor key that can't be guessed. */
        KEY("key"),
        /** By its external ID, proven by the page: the visitor is a person. */
        PERSON("person"),
        /** Not at all: the visitor is new, unless it shows its visitor token. */
        NONE("none");

        private final String word;

        Proof(String word) {
            this.word = word;
        }

        /** As it stands in tokens. */
        String word() {
            return word;
        }
    }

    /** Whether the visitor is known without a visitor token. */
    public boolean isProven() {
        return proof != Proof.NONE;
    }

    /** Whether a page that asks for a session of this chat would get one like this again. */
    boolean isOf(Embed embed, OnlineChat chat, Optional<String> page) {
        return accountId.equals(chat.accountId())
                && onlineChatId.equals(chat.id())
                && placement == embed.placement()
                && feedbackButtonId.equals(embed.button().map(FeedbackButton::id))
                && origin.equals(page);
    }

    /** Whether another session is of the same chat under the same placement of the same script. */
    public boolean sameChatAs(WidgetSession other) {
        return accountId.equals(other.accountId)
                && onlineChatId.equals(other.onlineChatId)
                && placement == other.placement
                && feedbackButtonId.equals(other.feedbackButtonId);
    }
}
