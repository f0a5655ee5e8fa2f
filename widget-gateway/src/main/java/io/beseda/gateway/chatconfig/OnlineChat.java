package io.beseda.gateway.chatconfig;

import io.beseda.gateway.identity.IdentityRules;
import io.beseda.support.account.AccountId;
import java.util.Optional;
import java.util.UUID;

/**
 * What the gateway needs to know of an online chat.
 *
 * @param conversationMode as pages see it: {@code one-active} or {@code multiple}
 * @param greeting what its bot says; empty while it is off
 * @param identity what it takes for a proof of who its client is
 */
public record OnlineChat(
        AccountId accountId,
        UUID id,
        long version,
        Appearance appearance,
        String conversationMode,
        Script script,
        Optional<Greeting> greeting,
        IdentityRules identity)
        implements Embeddable {}
