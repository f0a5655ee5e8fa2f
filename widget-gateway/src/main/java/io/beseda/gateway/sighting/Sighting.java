package io.beseda.gateway.sighting;

import io.beseda.gateway.chatconfig.Placement;
import io.beseda.support.account.AccountId;
import java.util.Optional;
import java.util.UUID;

/**
 * What requests of widgets that are counted together have in common.
 *
 * @param origin of the asking page, well formed; empty without one
 * @param identity whom the sessions were granted to; empty unless some were
 */
record Sighting(
        AccountId accountId,
        UUID onlineChatId,
        Placement placement,
        Optional<String> origin,
        Outcome outcome,
        Optional<Identity> identity) {}
