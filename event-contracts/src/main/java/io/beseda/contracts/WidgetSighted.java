package io.beseda.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * Widgets of an online chat asked a gateway what to show, or for sessions: all requests of one kind within a few seconds, counted. A gateway
 * whose broker is away drops what it counted, so the sum is a lower bound.
 *
 * @param gatewayId one run of one gateway; another after its restart
 * @param number rises with every event of this run: of one chat and run, a number at or below the last one seen is a redelivery
 * @param placement which of the chat's two scripts asked
 * @param origin the asking page's, exactly as a browser sends it, at most 300 characters; {@code null} for a page or client
 *     without one
 * @param identity how far it was known who the visitors are; {@code null} unless sessions were granted: nobody looked
 * @param sessions how many requests, at least 1
 * @param firstAt of the first of them
 * @param lastAt of the last of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WidgetSighted(
        long accountId,
        UUID onlineChatId,
        UUID gatewayId,
        long number,
        Placement placement,
        String origin,
        Outcome outcome,
        Identity identity,
        long sessions,
        Instant firstAt,
        Instant lastAt)
        implements WidgetSighting {
    public WidgetSighted {
        requireNonNull(onlineChatId, "onlineChatId");
        requireNonNull(gatewayId, "gatewayId");
        requireNonNull(placement, "placement");
        requireNonNull(outcome, "outcome");
        requireNonNull(firstAt, "firstAt");
        requireNonNull(lastAt, "lastAt");
    }

    /** The two ways a chat is embedded. */
    public enum Placement {
        @JsonProperty("web")
        WEB,
        @JsonProperty("app")
        APP
    }

    /** What became of the requests. */
    public enum Outcome {
        /** The button was shown to a visitor who has no session yet. */
        @JsonProperty("shown")
        SHOWN,
        /** Sessions were granted. */
        @JsonProperty("admitted")
        ADMITTED,
        /** The origin is not among the chat's placement addresses. */
        @JsonProperty("refused")
        REFUSED
    }

    /** Who the visitors of granted sessions are, as far as it is known. */
    public enum Identity {
        /** The page said nothing. */
        @JsonProperty("anonymous")
        ANONYMOUS,
        /** The page said a user id and proved nothing. */
        @JsonProperty("claimed")
        CLAIMED,
        /** The page proved it. */
        @JsonProperty("verified")
        VERIFIED
    }
}
