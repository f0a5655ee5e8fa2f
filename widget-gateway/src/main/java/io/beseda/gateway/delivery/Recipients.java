package io.beseda.gateway.delivery;

import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.operator.OperatorServerFrame;
import io.beseda.gateway.operator.OperatorSession;
import io.beseda.gateway.operator.OperatorSockets;
import io.beseda.gateway.visitor.VisitorServerFrame;
import io.beseda.gateway.visitor.VisitorSession;
import io.beseda.gateway.visitor.VisitorSockets;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Sends a frame to the sockets of this pod it concerns, never to another account's. It is made once, if anybody is there. */
@ApplicationScoped
class Recipients {

    private final VisitorSockets visitors;
    private final OperatorSockets operators;

    Recipients(VisitorSockets visitors, OperatorSockets operators) {
        this.visitors = visitors;
        this.operators = operators;
    }

    void visitor(
            AccountId account,
            UUID visitorId,
            Predicate<VisitorSession> concerned,
            Supplier<Optional<VisitorServerFrame>> frame) {
        List<VisitorSession> sockets = visitors.of(visitorId).stream()
                .filter(socket -> socket.accountId().equals(account))
                .filter(concerned)
                .toList();
        if (!sockets.isEmpty()) {
            frame.get().map(VisitorServerFrame::json).ifPresent(json -> sockets.forEach(socket -> socket.send(json)));
        }
    }

    /** Ends the sessions of a visitor on this pod. */
    void end(AccountId account, UUID visitorId, CloseCode code) {
        visitors.of(visitorId).stream()
                .filter(socket -> socket.accountId().equals(account))
                .forEach(socket -> socket.close(code));
    }

    void operators(
            AccountId account,
            UUID conversationId,
            Predicate<OperatorSession> concerned,
            Supplier<Optional<OperatorServerFrame>> frame) {
        List<OperatorSession> sockets = operators.watching(account, conversationId).stream()
                .filter(concerned)
                .toList();
        if (!sockets.isEmpty()) {
            frame.get().map(OperatorServerFrame::json).ifPresent(json -> sockets.forEach(socket -> socket.send(json)));
        }
    }
}
