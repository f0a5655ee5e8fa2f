package io.beseda.gateway.visitor;

import io.beseda.contracts.Author;
import io.beseda.contracts.MessagesRead;
import io.beseda.contracts.TypingChanged;
import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.connection.RateLimit;
import io.beseda.gateway.livesignal.LiveSignalPublisher;
import io.beseda.gateway.livesignal.ReadUpTo;
import io.beseda.gateway.session.VisitorId;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the gateways that a visitor types or has read. What is beyond its rate is dropped without a word. Nothing blocks. */
@ApplicationScoped
class VisitorSignalPublisher {

    private final VisitorDesk desk;
    private final LiveSignalPublisher publisher;
    private final RateLimit<VisitorId> permitted;

    VisitorSignalPublisher(VisitorDesk desk, LiveSignalPublisher publisher, GatewaySettings settings) {
        this.desk = desk;
        this.publisher = publisher;
        var limits = settings.gateway().limits();
        this.permitted = new RateLimit<>(limits.signalsPerSecond(), limits.signalBurst());
    }

    void tell(VisitorSession socket, VisitorFrame.Signal signal) {
        if (permitted.take(socket.visitorId()).isPresent()) {
            return;
        }
        if (signal instanceof VisitorFrame.Typing typing) {
            publisher.tell(new TypingChanged(
                    socket.accountId().value(),
                    typing.conversationId(),
                    socket.visitorId().value(),
                    author(socket),
                    typing.typing(),
                    desk.now()));
        } else if (signal instanceof VisitorFrame.Read read && read.sequence() > 0) {
            socket.remember(new ReadUpTo(read.conversationId(), read.sequence()));
            publisher.tell(new MessagesRead(
                    socket.accountId().value(),
                    read.conversationId(),
                    socket.visitorId().value(),
                    author(socket),
                    read.sequence(),
                    desk.now()));
        }
    }

    private static Author author(VisitorSession socket) {
        return new Author(Author.Type.VISITOR, socket.visitorId().toString(), null);
    }
}
