package io.beseda.gateway.visitor;

import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.connection.Connection;
import io.beseda.gateway.connection.ConnectionListener;
import io.beseda.gateway.livesignal.ReadUpTo;
import io.beseda.gateway.session.VisitorId;
import io.beseda.gateway.session.WidgetSession;
import io.beseda.support.account.AccountId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One visitor socket. Who its visitor is comes from the session token (and, without a proving key, from the visitor token);
 * no frame can change it. All methods run on the socket's
 * event loop but those that say otherwise.
 */
public final class VisitorSession implements ConnectionListener {

    private final VisitorDesk desk;
    private final VisitorFramePublisher activities;
    private final VisitorSignalPublisher signals;
    private final VisitorLinkPublisher links;
    private Connection connection;
    private volatile WidgetSession session;
    private VisitorId visitor;
    private volatile ReadUpTo read = ReadUpTo.NOTHING;

    VisitorSession(
            VisitorDesk desk,
            VisitorFramePublisher activities,
            VisitorSignalPublisher signals,
            VisitorLinkPublisher links) {
        this.desk = desk;
        this.activities = activities;
        this.signals = signals;
        this.links = links;
    }

    void start(Connection opened) {
        connection = opened;
    }

    WidgetSession session() {
        return session;
    }

    VisitorId visitorId() {
        return visitor;
    }

    public AccountId accountId() {
        return session.accountId();
    }

    /** Any thread. */
    public void send(byte[] json) {
        connection.send(json);
    }

    /** Any thread. */
    public void close(CloseCode code) {
        connection.close(code);
    }

    void remember(ReadUpTo told) {
        read = told;
    }

    /** Whether this socket said itself that its visitor has read so far. Any thread. */
    public boolean hasRead(UUID conversationId, long sequence) {
        return read.covers(conversationId, sequence);
    }

    void received(String text) {
        if (connection.isClosing()) {
            return;
        }
        VisitorFrame frame;
        try {
            frame = VisitorFrame.parse(text);
        } catch (IOException | NullPointerException e) {
            connection.close(CloseCode.BAD_FRAME);
            return;
        }
        if (frame instanceof VisitorFrame.Hello hello && session == null) {
            greet(hello);
        } else if (session == null) {
            connection.close(CloseCode.UNAUTHENTICATED);
        } else if (frame instanceof VisitorFrame.Activity activity) {
            activities.take(this, activity);
        } else if (frame instanceof VisitorFrame.Signal signal) {
            signals.tell(this, signal);
        } else if (frame instanceof VisitorFrame.Refresh refresh) {
            refresh(refresh);
        } else {
            connection.close(CloseCode.BAD_FRAME);
        }
    }

    private void greet(VisitorFrame.Hello hello) {
        Optional<WidgetSession> verified = desk.session(hello.token());
        if (verified.isEmpty()) {
            connection.close(CloseCode.UNAUTHENTICATED);
            return;
        }
        if (!desk.eventsFlow()) {
            connection.close(CloseCode.GOING_AWAY);
            return;
        }
        Optional<CloseCode> end = desk.end(verified.get());
        if (end.isPresent()) {
            connection.close(end.get());
            return;
        }
        session = verified.get();
        Optional<VisitorId> remembered =
                Optional.ofNullable(hello.visitorToken()).flatMap(token -> desk.visitor(token, session));
        visitor = session.isProven() ? session.visitorId() : remembered.orElse(session.visitorId());
        if (!desk.add(this)) {
            connection.close(CloseCode.TOO_MANY);
            return;
        }
        connection.authenticated(lifetime(session));
        // From here on every event and change reaches this socket: what was missed before depends on what is known now.
        desk.chat(session)
                .ifPresentOrElse(
                        chat -> connection.send(welcome(chat, hello, remembered).json()),
                        () -> connection.close(CloseCode.FORBIDDEN));
    }

    private VisitorServerFrame.Welcome welcome(
            OnlineChat chat, VisitorFrame.Hello hello, Optional<VisitorId> remembered) {
        return new VisitorServerFrame.Welcome(
                visitor.value(),
                session.isProven() ? null : desk.visitorToken(session, visitor),
                desk.now(),
                desk.mustCatchUp(visitor, hello.resume()),
                VisitorServerFrame.Chat.of(chat),
                VisitorFramePublisher.LIMITS,
                hello.asksForLink() ? link(remembered) : null);
    }

    /** Whom the person was in this browser before it proved who it is; {@code null} for nobody. */
    private List<UUID> link(Optional<VisitorId> remembered) {
        List<VisitorId> before = Stream.of(session.anonymousVisitor(), remembered)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        session.identity().ifPresent(identity -> before.forEach(visitorId -> links.link(this, visitorId)));
        return before.isEmpty() || session.identity().isEmpty()
                ? null
                : before.stream().map(VisitorId::value).toList();
    }

    private void refresh(VisitorFrame.Refresh refresh) {
        Optional<WidgetSession> verified = desk.session(refresh.token());
        if (verified.isEmpty()) {
            connection.close(CloseCode.UNAUTHENTICATED);
        } else if (!verified.get().sameChatAs(session) || !isSameVisitor(verified.get())) {
            connection.close(CloseCode.FORBIDDEN);
        } else {
            renew(verified.get());
        }
    }

    private void renew(WidgetSession renewed) {
        Optional<CloseCode> end = desk.end(renewed);
        if (end.isPresent()) {
            connection.close(end.get());
        } else {
            session = renewed;
            connection.authenticated(lifetime(renewed));
        }
    }

    /** A session without proof names a new visitor every time: the socket keeps the one it was opened for. */
    private boolean isSameVisitor(WidgetSession other) {
        return other.proof() == session.proof()
                && (other.proof() == WidgetSession.Proof.NONE
                        || other.visitorId().equals(visitor));
    }

    UUID onlineChatId() {
        return session.onlineChatId();
    }

    Optional<UUID> feedbackButtonId() {
        return session.feedbackButtonId();
    }

    /** The settings of its chat are others now: the client follows them or, where the chat may not run any more, goes. Any thread. */
    void chatChanged() {
        connection.execute(() -> desk.end(session)
                .ifPresentOrElse(
                        connection::close,
                        () -> desk.chat(session)
                                .ifPresent(chat -> connection.send(
                                        VisitorServerFrame.ChatChanged.of(chat).json()))));
    }

    private Duration lifetime(WidgetSession verified) {
        return Duration.between(desk.now(), verified.expiresAt());
    }

    @Override
    public void expiring(Duration left) {
        connection.send(new VisitorServerFrame.TokenExpiring(Math.max(0, left.toSeconds())).json());
    }

    @Override
    public void closed() {
        if (session != null) {
            desk.remove(this);
        }
    }
}
