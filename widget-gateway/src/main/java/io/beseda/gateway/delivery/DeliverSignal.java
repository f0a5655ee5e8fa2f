package io.beseda.gateway.delivery;

import io.beseda.contracts.Author;
import io.beseda.contracts.LiveSignal;
import io.beseda.contracts.MessagesRead;
import io.beseda.contracts.PresenceAsked;
import io.beseda.contracts.PresenceTold;
import io.beseda.contracts.SignedOut;
import io.beseda.contracts.TypingChanged;
import io.beseda.contracts.ViewingChanged;
import io.beseda.gateway.operator.OperatorServerFrame;
import io.beseda.gateway.operator.OperatorSession;
import io.beseda.gateway.operator.OperatorSockets;
import io.beseda.gateway.operator.SignIns;
import io.beseda.gateway.operator.ViewedVisitors;
import io.beseda.gateway.visitor.PresencePublisher;
import io.beseda.gateway.visitor.VisitorServerFrame;
import io.beseda.gateway.visitor.VisitorSession;
import io.beseda.gateway.visitor.VisitorSockets;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Brings a signal to the sockets of this pod it concerns: never to another account, never back to who gave it, and to visitors
 * nothing of an operator but the name shown to people.
 */
@ApplicationScoped
class DeliverSignal {

    private final VisitorSockets visitors;
    private final OperatorSockets operators;
    private final PresencePublisher presence;
    private final ViewedVisitors viewed;
    private final SignIns signIns;

    DeliverSignal(
            VisitorSockets visitors,
            OperatorSockets operators,
            PresencePublisher presence,
            ViewedVisitors viewed,
            SignIns signIns) {
        this.visitors = visitors;
        this.operators = operators;
        this.presence = presence;
        this.viewed = viewed;
        this.signIns = signIns;
    }

    void deliver(LiveSignal signal) {
        var account = new AccountId(signal.accountId());
        if (signal instanceof TypingChanged typing) {
            typing(account, typing);
        } else if (signal instanceof MessagesRead read) {
            read(account, read);
        } else if (signal instanceof ViewingChanged viewing) {
            viewing(account, viewing);
        } else if (signal instanceof PresenceAsked asked) {
            presence.asked(account, asked.visitorId());
        } else if (signal instanceof PresenceTold told) {
            viewed.told(account, told.visitorId(), told.gatewayId(), told.online());
        } else if (signal instanceof SignedOut signedOut) {
            signIns.ended(new UserId(signedOut.userId()), signedOut.sessionId());
        }
    }

    private void typing(AccountId account, TypingChanged typing) {
        Author author = typing.author();
        if (author.type() != Author.Type.VISITOR) {
            toVisitor(
                    account,
                    typing.visitorId(),
                    socket -> true,
                    new VisitorServerFrame.Typing(
                            typing.conversationId(), VisitorView.author(author), typing.typing()));
        }
        toOperators(
                account,
                typing.conversationId(),
                socket -> !isBy(author, socket),
                new OperatorServerFrame.Typing(
                        typing.conversationId(), typing.visitorId(), OperatorView.author(author), typing.typing()));
    }

    private void read(AccountId account, MessagesRead read) {
        boolean byVisitor = read.reader().type() == Author.Type.VISITOR;
        toVisitor(
                account,
                read.visitorId(),
                socket -> !byVisitor || !socket.hasRead(read.conversationId(), read.sequence()),
                new VisitorServerFrame.Read(
                        read.conversationId(), Words.of(read.reader().type()), read.sequence()));
        toOperators(
                account,
                read.conversationId(),
                socket -> !isBy(read.reader(), socket) || !socket.hasRead(read.conversationId(), read.sequence()),
                new OperatorServerFrame.Read(
                        read.conversationId(), read.visitorId(), OperatorView.author(read.reader()), read.sequence()));
    }

    private void viewing(AccountId account, ViewingChanged viewing) {
        toOperators(
                account,
                viewing.conversationId(),
                socket -> !isBy(viewing.operator(), socket),
                new OperatorServerFrame.Viewing(
                        viewing.conversationId(), OperatorView.author(viewing.operator()), viewing.viewing()));
    }

    private static boolean isBy(Author author, OperatorSession socket) {
        return author.type() == Author.Type.OPERATOR && socket.isOf(new UserId(Long.parseLong(author.id())));
    }

    private void toVisitor(
            AccountId account, UUID visitorId, Predicate<VisitorSession> concerned, VisitorServerFrame frame) {
        List<VisitorSession> sockets = visitors.of(visitorId).stream()
                .filter(socket -> socket.accountId().equals(account))
                .filter(concerned)
                .toList();
        if (!sockets.isEmpty()) {
            byte[] json = frame.json();
            sockets.forEach(socket -> socket.send(json));
        }
    }

    private void toOperators(
            AccountId account, UUID conversationId, Predicate<OperatorSession> concerned, OperatorServerFrame frame) {
        List<OperatorSession> sockets = operators.watching(account, conversationId).stream()
                .filter(concerned)
                .toList();
        if (!sockets.isEmpty()) {
            byte[] json = frame.json();
            sockets.forEach(socket -> socket.send(json));
        }
    }
}
