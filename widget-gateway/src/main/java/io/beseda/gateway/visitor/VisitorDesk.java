package io.beseda.gateway.visitor;

import io.beseda.gateway.chatconfig.Embeds;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.connection.EventFlow;
import io.beseda.gateway.session.SessionTokens;
import io.beseda.gateway.session.VisitorId;
import io.beseda.gateway.session.WidgetSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What all visitor sockets share, so that each needs to hold only its own state. Nothing here blocks. */
@ApplicationScoped
class VisitorDesk {

    private final SessionTokens tokens;
    private final Embeds embeds;
    private final EventFlow events;
    private final VisitorSockets sockets;
    private final RecentConversations recent;
    private final PresencePublisher presence;
    private final Clock clock;

    VisitorDesk(
            SessionTokens tokens,
            Embeds embeds,
            EventFlow events,
            VisitorSockets sockets,
            RecentConversations recent,
            PresencePublisher presence,
            Clock clock) {
        this.tokens = tokens;
        this.embeds = embeds;
        this.events = events;
        this.sockets = sockets;
        this.recent = recent;
        this.presence = presence;
        this.clock = clock;
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

    /** Why the session is over; empty while its chat may run and what proved its client still does. */
    Optional<CloseCode> end(WidgetSession session) {
        Optional<OnlineChat> chat = chat(session);
        if (chat.isEmpty()) {
            return Optional.of(CloseCode.FORBIDDEN);
        }
        boolean proven =
                session.identity().map(chat.get().identity()::stillProve).orElse(true);
        return proven ? Optional.empty() : Optional.of(CloseCode.UNAUTHENTICATED);
    }

    boolean eventsFlow() {
        return events.isLive();
    }

    boolean add(VisitorSession socket) {
        boolean added = sockets.add(socket);
        if (added) {
            presence.came(socket);
        }
        return added;
    }

    void remove(VisitorSession socket) {
        sockets.remove(socket);
        presence.left(socket);
    }

    boolean mustCatchUp(VisitorId visitor, VisitorFrame.Resume resume) {
        return resume == null || !recent.isCurrent(visitor.value(), resume, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }
}
