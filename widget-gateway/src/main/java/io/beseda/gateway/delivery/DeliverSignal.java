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
import io.beseda.gateway.operator.SignIns;
import io.beseda.gateway.operator.ViewedVisitors;
import io.beseda.gateway.visitor.PresencePublisher;
import io.beseda.gateway.visitor.VisitorServerFrame;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Brings a signal to the sockets of this pod it concerns: never to another account, never back to who gave it, and to visitors
 * nothing of an operator but the name shown to people.
 */
@ApplicationScoped
class DeliverSignal {

    private final Recipients recipients;
    private final PresencePublisher presence;
    private final ViewedVisitors viewed;
    private final SignIns signIns;

    DeliverSignal(Recipients recipients, PresencePublisher presence, ViewedVisitors viewed, SignIns signIns) {
        this.recipients = recipients;
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
            recipients.visitor(
                    account,
                    typing.visitorId(),
                    socket -> true,
                    () -> Optional.of(new VisitorServerFrame.Typing(
                            typing.conversationId(), VisitorView.author(author), typing.typing())));
        }
        recipients.operators(
                account,
                typing.conversationId(),
                socket -> !isBy(author, socket),
                () -> Optional.of(new OperatorServerFrame.Typing(
                        typing.conversationId(), typing.visitorId(), OperatorView.author(author), typing.typing())));
    }

    private void read(AccountId account, MessagesRead read) {
        boolean byVisitor = read.reader().type() == Author.Type.VISITOR;
        recipients.visitor(
                account,
                read.visitorId(),
                socket -> !byVisitor || !socket.hasRead(read.conversationId(), read.sequence()),
                () -> Optional.of(new VisitorServerFrame.Read(
                        read.conversationId(), Words.of(read.reader().type()), read.sequence())));
        recipients.operators(
                account,
                read.conversationId(),
                socket -> !isBy(read.reader(), socket) || !socket.hasRead(read.conversationId(), read.sequence()),
                () -> Optional.of(new OperatorServerFrame.Read(
                        read.conversationId(), read.visitorId(), OperatorView.author(read.reader()), read.sequence())));
    }

    private void viewing(AccountId account, ViewingChanged viewing) {
        recipients.operators(
                account,
                viewing.conversationId(),
                socket -> !isBy(viewing.operator(), socket),
                () -> Optional.of(new OperatorServerFrame.Viewing(
                        viewing.conversationId(), OperatorView.author(viewing.operator()), viewing.viewing())));
    }

    private static boolean isBy(Author author, OperatorSession socket) {
        return author.type() == Author.Type.OPERATOR && socket.isOf(author.id());
    }
}
