package io.beseda.gateway.chatconfig;

import io.beseda.support.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the gateway needs to know of a feedback button.
 *
 * @param color {@code #rrggbb}
 * @param position as pages see it: {@code bottom-right} or {@code bottom-left}
 * @param onlineChatId the chat it opens
 */
public record FeedbackButton(
        AccountId accountId,
        UUID id,
        long version,
        String color,
        String position,
        Optional<UUID> onlineChatId,
        List<Channel> channels,
        Script script)
        implements Embeddable {

    /** @param kind {@code telegram}, {@code phone} … as events name it */
    public record Channel(String kind, String link, Optional<String> caption) {}

    public FeedbackButton {
        channels = List.copyOf(channels);
    }

    boolean opens(OnlineChat chat) {
        return accountId.equals(chat.accountId())
                && onlineChatId.filter(chat.id()::equals).isPresent();
    }
}
