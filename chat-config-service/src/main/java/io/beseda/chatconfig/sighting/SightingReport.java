package io.beseda.chatconfig.sighting;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.Placement;
import io.beseda.support.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Requests of widgets of one kind that a gateway counted.
 *
 * @param gatewayId one run of one gateway
 * @param number rises with every report of that run
 * @param origin of the asking pages; empty for pages without one
 */
public record SightingReport(
        AccountId accountId,
        OnlineChatId onlineChatId,
        UUID gatewayId,
        long number,
        Placement placement,
        Optional<String> origin,
        Outcome outcome,
        long sessions,
        Instant firstAt,
        Instant lastAt) {

    public SightingReport {
        if (sessions < 1) {
            throw new IllegalArgumentException("a report is of at least one request, not of " + sessions);
        }
    }
}
