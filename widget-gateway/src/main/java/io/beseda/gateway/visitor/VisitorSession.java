package io.beseda.gateway.visitor;

import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.connection.Connection;
import io.beseda.gateway.connection.ConnectionListener;
import io.beseda.gateway.livesignal.ReadUpTo;
import io.beseda.gateway.session.VisitorId;
import io.beseda.gateway.session.WidgetSession;
import io.beseda.support.account.AccountId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * One visitor socket. Who its visitor is comes from the session token (and, without a proving key, from the visitor token);
 * no frame can change it. All methods run on the socket's
 * event loop but those that say otherwise.
 */
public final class VisitorSession implements ConnectionListener {

    private final VisitorDesk desk;
    private final VisitorFramePublisher activities;
    private final VisitorSignalPublisher signals;
    private Connection connection;
    private WidgetSession session;
    private VisitorId visitor;
    private volatile ReadUpTo read = ReadUpTo.NOTHING;

    VisitorSession(VisitorDesk desk, VisitorFramePublisher activities, VisitorSignalPublisher signals) {
        this.desk = desk;
        this.activities = activities;
        this.signals = signals;
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

    void close(CloseCode code) {
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
        if (!desk.mayRun(verified.get())) {
            connection.close(CloseCode.FORBIDDEN);
            return;
        }
        session = verified.get();
        boolean proven = session.proof() == WidgetSession.Proof.KEY;
        visitor = proven || hello.visitorToken() == null
                ? session.visitorId()
                : desk.visitor(hello.visitorToken(), session).orElse(session.visitorId());
        if (!desk.add(this)) {
            connection.close(CloseCode.TOO_MANY);
            return;
        }
        connection.authenticated(lifetime(session));
        // From here on every event reaches this socket: what is known now decides whether anything was missed before.
        var welcome = new VisitorServerFrame.Welcome(
                visitor.value(),
                proven ? null : desk.visitorToken(session, visitor),
                desk.now(),
                desk.mustCatchUp(visitor, hello.resume()),
                VisitorFramePublisher.LIMITS);
        connection.send(welcome.json());
    }

    private void refresh(VisitorFrame.Refresh refresh) {
        Optional<WidgetSession> verified = desk.session(refresh.token());
        if (verified.isEmpty()) {
            connection.close(CloseCode.UNAUTHENTICATED);
        } else if (!verified.get().sameChatAs(session) || !isSameVisitor(verified.get()) || !desk.mayRun(session)) {
            connection.close(CloseCode.FORBIDDEN);
        } else {
            connection.authenticated(lifetime(verified.get()));
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
        connection.execute(() -> desk.chat(session)
                .ifPresentOrElse(
                        chat -> connection.send(
                                new VisitorServerFrame.ChatChanged(chat.name(), chat.conversationMode()).json()),
                        () -> connection.close(CloseCode.FORBIDDEN)));
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
