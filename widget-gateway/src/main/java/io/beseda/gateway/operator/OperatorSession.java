package io.beseda.gateway.operator;

import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.connection.Connection;
import io.beseda.gateway.connection.ConnectionListener;
import io.beseda.gateway.livesignal.ReadUpTo;
import io.beseda.support.account.AccountId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One operator socket. Account and user come from the access token. All methods run on the socket's event loop but those
 * that say otherwise; while a token is verified elsewhere, the frames behind it wait.
 */
public final class OperatorSession implements ConnectionListener {

    private static final int MAX_WAITING_FRAMES = 64;

    private final OperatorDesk desk;
    private final OperatorSignalPublisher signals;
    private final Queue<String> waiting = new ArrayDeque<>(1);
    private final Set<UUID> watched = new HashSet<>(2);
    private Connection connection;
    private volatile Operator operator;
    private volatile ReadUpTo read = ReadUpTo.NOTHING;
    private boolean verifying;
    private boolean closed;

    OperatorSession(OperatorDesk desk, OperatorSignalPublisher signals) {
        this.desk = desk;
        this.signals = signals;
    }

    void start(Connection opened) {
        connection = opened;
    }

    AccountId accountId() {
        return operator.accountId();
    }

    /** Any thread. */
    public void send(byte[] json) {
        connection.send(json);
    }

    void remember(ReadUpTo told) {
        read = told;
    }

    /** Whether this user is the operator, at this socket or another. Any thread. */
    public boolean isOf(String userId) {
        return operator.userId().toString().equals(userId);
    }

    /** Whether this socket said itself that its operator has read so far. Any thread. */
    public boolean hasRead(UUID conversationId, long sequence) {
        return read.covers(conversationId, sequence);
    }

    /** Closes if the token it was opened with counts no more. Any thread. */
    void checkSignIn() {
        connection.execute(() -> desk.signIns().objection(operator).ifPresent(connection::close));
    }

    void received(String text) {
        if (connection.isClosing()) {
            return;
        }
        if (verifying) {
            waiting.add(text);
            if (waiting.size() > MAX_WAITING_FRAMES) {
                connection.close(CloseCode.TOO_MANY);
            }
            return;
        }
        OperatorFrame frame;
        try {
            frame = OperatorFrame.parse(text);
        } catch (IOException | NullPointerException e) {
            connection.close(CloseCode.BAD_FRAME);
            return;
        }
        if (frame instanceof OperatorFrame.Hello hello && operator == null) {
            verify(hello.token(), this::greet);
        } else if (operator == null) {
            connection.close(CloseCode.UNAUTHENTICATED);
        } else if (frame instanceof OperatorFrame.Watch watch) {
            watch(watch);
        } else if (frame instanceof OperatorFrame.Unwatch unwatch) {
            unwatch.conversation()
                    .ifPresentOrElse(this::unwatch, () -> desk.sockets().unwatch(operator.accountId(), this));
        } else if (frame instanceof OperatorFrame.Signal signal) {
            signals.tell(this, operator, signal);
        } else if (frame instanceof OperatorFrame.Refresh refresh) {
            verify(refresh.token(), this::refreshed);
        } else {
            connection.close(CloseCode.BAD_FRAME);
        }
    }

    private void verify(String token, Consumer<Operator> next) {
        verifying = true;
        connection.pause();
        desk.tokens()
                .verify(
                        token,
                        verified -> connection.execute(() -> {
                            verifying = false;
                            if (closed) {
                                return;
                            }
                            connection.resume();
                            verified.ifPresentOrElse(next, () -> connection.close(CloseCode.UNAUTHENTICATED));
                            while (!verifying && !waiting.isEmpty()) {
                                received(waiting.remove());
                            }
                        }));
    }

    private void greet(Operator verified) {
        if (!desk.events().isLive()) {
            connection.close(CloseCode.GOING_AWAY);
            return;
        }
        operator = verified;
        if (!desk.sockets().add(verified.userId(), this)) {
            connection.close(CloseCode.TOO_MANY);
            return;
        }
        // Only now: what is heard of the user later closes this socket as well.
        Optional<CloseCode> objection = desk.signIns().objection(verified);
        if (objection.isPresent()) {
            connection.close(objection.get());
            return;
        }
        Instant now = desk.clock().instant();
        connection.authenticated(Duration.between(now, verified.expiresAt()));
        connection.send(new OperatorServerFrame.Welcome(verified.userId().value(), now).json());
    }

    private void refreshed(Operator verified) {
        if (!verified.isSameUserAs(operator)) {
            connection.close(CloseCode.FORBIDDEN);
            return;
        }
        operator = verified;
        desk.signIns()
                .objection(verified)
                .ifPresentOrElse(
                        connection::close,
                        () -> connection.authenticated(
                                Duration.between(desk.clock().instant(), verified.expiresAt())));
    }

    /** Whose conversation it is need not be known: events of another account never pass. */
    private void watch(OperatorFrame.Watch watch) {
        Optional<UUID> conversation = watch.conversation();
        if (conversation.isEmpty()) {
            desk.sockets().watch(operator.accountId(), this);
        } else {
            if (watched.size() >= desk.maxWatches() && !watched.contains(conversation.get())) {
                connection.close(CloseCode.TOO_MANY);
                return;
            }
            watched.add(conversation.get());
            desk.sockets().watch(conversation.get(), this);
        }
        connection.send(new OperatorServerFrame.Watching(watch.scope(), watch.conversationId()).json());
    }

    private void unwatch(UUID conversationId) {
        if (watched.remove(conversationId)) {
            desk.sockets().unwatch(conversationId, this);
        }
    }

    @Override
    public void expiring(Duration left) {
        connection.send(new OperatorServerFrame.TokenExpiring(Math.max(0, left.toSeconds())).json());
    }

    @Override
    public void closed() {
        closed = true;
        waiting.clear();
        if (operator != null) {
            signals.closed(this);
            desk.sockets().remove(operator.userId(), this);
            desk.sockets().unwatch(operator.accountId(), this);
            watched.forEach(conversation -> desk.sockets().unwatch(conversation, this));
            watched.clear();
        }
    }
}
