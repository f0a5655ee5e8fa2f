package io.beseda.gateway.operator;

import io.beseda.contracts.Author;
import io.beseda.contracts.MessagesRead;
import io.beseda.contracts.PresenceAsked;
import io.beseda.contracts.TypingChanged;
import io.beseda.contracts.ViewingChanged;
import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.connection.RateLimit;
import io.beseda.gateway.livesignal.LiveSignalPublisher;
import io.beseda.gateway.livesignal.ReadUpTo;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Tells the gateways that an operator types, has read or looks at a conversation. Whose conversation and visitor they are need not
 * be known: signals carry the operator's account, and reach nobody of another. What is beyond the rate is dropped. Nothing blocks.
 */
@ApplicationScoped
class OperatorSignalPublisher {

    private final LiveSignalPublisher publisher;
    private final ViewedVisitors viewed;
    private final Clock clock;
    private final RateLimit<UserId> permitted;

    OperatorSignalPublisher(
            LiveSignalPublisher publisher, ViewedVisitors viewed, Clock clock, GatewaySettings settings) {
        this.publisher = publisher;
        this.viewed = viewed;
        this.clock = clock;
        var limits = settings.gateway().limits();
        this.permitted = new RateLimit<>(limits.signalsPerSecond(), limits.signalBurst());
    }

    void tell(OperatorSession socket, Operator operator, OperatorFrame.Signal signal) {
        if (permitted.take(operator.userId()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        long account = operator.accountId().value();
        if (signal instanceof OperatorFrame.Typing typing) {
            publisher.tell(new TypingChanged(
                    account, typing.conversationId(), typing.visitorId(), author(operator), typing.typing(), now));
        } else if (signal instanceof OperatorFrame.Read read && read.sequence() > 0) {
            socket.remember(new ReadUpTo(read.conversationId(), read.sequence()));
            publisher.tell(new MessagesRead(
                    account, read.conversationId(), read.visitorId(), author(operator), read.sequence(), now));
        } else if (signal instanceof OperatorFrame.Viewing viewing) {
            view(socket, operator, viewing);
            publisher.tell(
                    new ViewingChanged(account, viewing.conversationId(), author(operator), viewing.viewing(), now));
        }
    }

    private void view(OperatorSession socket, Operator operator, OperatorFrame.Viewing viewing) {
        if (viewing.viewing()) {
            viewed.view(operator.accountId(), viewing.visitorId(), socket);
            publisher.tell(new PresenceAsked(operator.accountId().value(), viewing.visitorId(), clock.instant()));
        } else {
            viewed.leave(operator.accountId(), viewing.visitorId(), socket);
        }
    }

    /** The socket is gone. */
    void closed(OperatorSession socket) {
        viewed.leave(socket);
    }

    private static Author author(Operator operator) {
        return new Author(
                Author.Type.OPERATOR,
                operator.userId().toString(),
                operator.name().orElse(null));
    }
}
