package io.beseda.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Remembers which tokens were used on this pod for as long as they could be used again. A minute long one may come once more: when an
 * answer was lost on its way, or a browser opens several tabs with one page.
 */
@ApplicationScoped
public class UsedTokens {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** Ten minutes of ten clients a second; beyond, the oldest are forgotten, and their expiry alone protects them. */
    private static final int MAX = 100_000;

    private final Cache<Used, Instant> first = Caffeine.newBuilder()
            .maximumSize(MAX)
            .expireAfterWrite(UserTokens.MAX_LIFETIME.plus(UserTokens.LEEWAY).plus(UserTokens.LEEWAY))
            .build();

    private record Used(UUID onlineChatId, String id) {}

    boolean mayUse(UUID onlineChatId, String id, Instant now) {
        Instant since = first.get(new Used(onlineChatId, id), unused -> now);
        return !since.plus(AGAIN).isBefore(now);
    }
}
