package io.beseda.gateway.chatconfig;

import io.beseda.support.account.AccountId;
import java.util.UUID;

/**
 * What the gateway needs to know of an online chat.
 *
 * @param conversationMode as pages see it: {@code one-active} or {@code multiple}
 */
public record OnlineChat(
        AccountId accountId, UUID id, long version, String name, String conversationMode, Script script)
        implements Embeddable {}
