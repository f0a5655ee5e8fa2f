package io.beseda.gateway.visitor;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Embeds;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.connection.EventFlow;
import io.beseda.gateway.connection.RateLimit;
import io.beseda.gateway.session.SessionTokens;
import io.beseda.gateway.session.VisitorId;
import io.beseda.gateway.session.WidgetSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What all visitor sockets share, so that each needs to hold only its own state. Nothing here blocks. */
@ApplicationScoped
class VisitorDesk {

    /** Refusals for rate before the socket is closed, in seconds of the permitted rate. */
    private static final int PATIENCE = 5;

    private final SessionTokens tokens;
    private final Embeds embeds;
    private final EventFlow events;
    private final VisitorSockets sockets;
    private final RecentConversations recent;
    private final VisitorActivityPublisher publisher;
    private final Clock clock;
    private final RateLimit<VisitorId> messages;
    private final RateLimit<VisitorId> patience;

    VisitorDesk(
            SessionTokens tokens,
            Embeds embeds,
            EventFlow events,
            VisitorSockets sockets,
            RecentConversations recent,
            VisitorActivityPublisher publisher,
            Clock clock,
            GatewaySettings settings) {
        this.tokens = tokens;
        this.embeds = embeds;
        this.events = events;
        this.sockets = sockets;
        this.recent = recent;
        this.publisher = publisher;
        this.clock = clock;
        var limits = settings.gateway().limits();
        this.messages = new RateLimit<>(limits.messagesPerSecond(), limits.messageBurst());
        this.patience = new RateLimit<>(limits.messagesPerSecond(), limits.messagesPerSecond() * PATIENCE);
    }

    Optional<WidgetSession> session(String token) {
        return tokens.session(token);
    }

    Optional<VisitorId> visitor(String visitorToken, WidgetSession session) {
        return tokens.visitor(visitorToken, session);
    }

    String visitorToken(WidgetSession session, VisitorId visitor) {
        return tokens.issueVisitor(session, visitor);
    }

    /** The session's chat as it is now, if it still may run where the session was opened. */
    Optional<OnlineChat> chat(WidgetSession session) {
        return embeds.running(
                session.accountId(),
                session.onlineChatId(),
                session.feedbackButtonId(),
                session.placement(),
                session.origin());
    }

    boolean mayRun(WidgetSession session) {
        return chat(session).isPresent();
    }

    boolean eventsFlow() {
        return events.isLive();
    }

    boolean add(VisitorSession socket) {
        return sockets.add(socket);
    }

    void remove(VisitorSession socket) {
        sockets.remove(socket);
    }

    boolean mustCatchUp(VisitorId visitor, VisitorFrame.Resume resume) {
        return resume == null || !recent.isCurrent(visitor.value(), resume, clock.instant());
    }

    /** Takes one message from the visitor's allowance; else how long to wait. */
    Optional<Duration> takeMessage(VisitorId visitor) {
        return messages.take(visitor);
    }

    /** Whether the visitor was refused for its rate too often. */
    boolean isOutOfPatience(VisitorId visitor) {
        return patience.take(visitor).isPresent();
    }

    void publish(
            WidgetSession session,
            VisitorId visitor,
            VisitorFrame.Message message,
            Runnable accepted,
            Runnable refused) {
        publisher.publish(session, visitor, message, accepted, refused);
    }

    Instant now() {
        return clock.instant();
    }
}
