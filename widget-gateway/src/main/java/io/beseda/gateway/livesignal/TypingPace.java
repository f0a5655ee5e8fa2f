package io.beseda.gateway.livesignal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.UUID;

/** Lets "is typing" of one author in one conversation pass once in two seconds, however often clients tell it. */
final class TypingPace {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long MAX_AUTHORS = 100_000;

    private final Cache<Typist, Boolean> told;

    TypingPace() {
        this(Ticker.systemTicker());
    }

    TypingPace(Ticker time) {
        told = Caffeine.newBuilder()
                .expireAfterWrite(PAUSE)
                .maximumSize(MAX_AUTHORS)
                .ticker(time)
                .executor(Runnable::run)
                .build();
    }

    /** That somebody stopped always passes. */
    boolean permits(UUID conversationId, String author, boolean typing) {
        return !typing || told.asMap().putIfAbsent(new Typist(conversationId, author), true) == null;
    }

    private record Typist(UUID conversationId, String author) {}
}
