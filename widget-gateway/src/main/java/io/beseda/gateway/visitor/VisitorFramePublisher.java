package io.beseda.gateway.visitor;

import io.beseda.contracts.BotMessages;
import io.beseda.contracts.FinishRequested;
import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Page;
import io.beseda.contracts.PageDataWritten;
import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.connection.RateLimit;
import io.beseda.gateway.session.VisitorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what a visitor did into the event log, or says at once why not. Whose conversation it names is decided where
 * conversations are kept: here every one is treated alike. Nothing blocks.
 */
@ApplicationScoped
class VisitorFramePublisher {

    static final VisitorServerFrame.Limits LIMITS = new VisitorServerFrame.Limits(4_000, 10, 25 * 1024 * 1024);

    private static final long RETRY_MILLIS = 1_000;
    /** Refusals for rate before the socket is closed, in seconds of the permitted rate. */
    private static final int PATIENCE = 5;

    private static final Runnable NOTHING = () -> {};

    private final VisitorDesk desk;
    private final VisitorActivityPublisher publisher;
    private final RateLimit<VisitorId> permitted;
    private final RateLimit<VisitorId> patience;

    VisitorFramePublisher(VisitorDesk desk, VisitorActivityPublisher publisher, GatewaySettings settings) {
        this.desk = desk;
        this.publisher = publisher;
        var limits = settings.gateway().limits();
        this.permitted = new RateLimit<>(limits.messagesPerSecond(), limits.messageBurst());
        this.patience = new RateLimit<>(limits.messagesPerSecond(), limits.messagesPerSecond() * PATIENCE);
    }

    void take(VisitorSession socket, VisitorFrame.Activity activity) {
        Optional<CloseCode> end = desk.end(socket.session());
        if (end.isPresent()) {
            socket.close(end.get());
            return;
        }
        Optional<Duration> wait = permitted.take(socket.visitorId());
        if (wait.isPresent() && patience.take(socket.visitorId()).isPresent()) {
            socket.close(CloseCode.TOO_MANY);
        } else if (activity instanceof VisitorFrame.Message message) {
            wait.ifPresentOrElse(
                    left -> refuse(socket, message, RefusalCode.RATE_LIMITED, left.toMillis() + 1),
                    () -> write(socket, message));
        } else if (activity instanceof VisitorFrame.Finish finish) {
            wait.ifPresentOrElse(left -> refuse(socket, finish), () -> finish(socket, finish));
        } else if (activity instanceof VisitorFrame.PageData told && wait.isEmpty()) {
            keep(socket, told);
        }
    }

    private void write(VisitorSession socket, VisitorFrame.Message message) {
        if (message.text().isBlank() && message.attachmentIds().isEmpty()) {
            refuse(socket, message, RefusalCode.TEXT_EMPTY, null);
        } else if (message.text().length() > LIMITS.maxTextLength()) {
            refuse(socket, message, RefusalCode.TEXT_TOO_LONG, null);
        } else if (message.attachmentIds().size() > LIMITS.maxAttachments()) {
            refuse(socket, message, RefusalCode.TOO_MANY_ATTACHMENTS, null);
        } else {
            publisher.publish(
                    written(socket, message),
                    () -> socket.send(new VisitorServerFrame.Accepted(message.clientMessageId()).json()),
                    () -> refuse(socket, message, RefusalCode.NOT_ACCEPTED_RETRY, RETRY_MILLIS));
        }
    }

    private MessageWritten written(VisitorSession socket, VisitorFrame.Message message) {
        List<UUID> files = message.attachmentIds().stream().distinct().toList();
        return new MessageWritten(
                socket.accountId().value(),
                socket.onlineChatId(),
                socket.visitorId().value(),
                message.clientMessageId(),
                message.conversationId(),
                message.text().isBlank() ? "" : message.text(),
                desk.now(),
                page(message.page()),
                files.isEmpty() ? null : files,
                VisitorLinkPublisher.identityOf(socket.session()).orElse(null),
                greeting(socket, message).orElse(null));
    }

    private Optional<BotMessages> greeting(VisitorSession socket, VisitorFrame.Message message) {
        return Optional.ofNullable(message.greeting())
                .flatMap(shown -> desk.chat(socket.session())
                        .flatMap(OnlineChat::greeting)
                        .flatMap(
                                greeting -> GreetingText.of(greeting, shown, PageDataReader.botParams(shown.params()))))
                .map(said -> new BotMessages(said.before(), said.after()));
    }

    private void finish(VisitorSession socket, VisitorFrame.Finish finish) {
        var requested = new FinishRequested(
                socket.accountId().value(),
                socket.onlineChatId(),
                socket.visitorId().value(),
                finish.conversationId(),
                desk.now());
        publisher.publish(requested, NOTHING, () -> refuse(socket, finish));
    }

    private void keep(VisitorSession socket, VisitorFrame.PageData told) {
        PageDataReader.read(told.data())
                .map(data -> new PageDataWritten(
                        socket.accountId().value(),
                        socket.onlineChatId(),
                        socket.visitorId().value(),
                        told.conversationId(),
                        data,
                        desk.now()))
                .ifPresent(written -> publisher.publish(written, NOTHING, NOTHING));
    }

    private static void refuse(
            VisitorSession socket, VisitorFrame.Message message, RefusalCode code, Long retryAfterMillis) {
        socket.send(
                new VisitorServerFrame.Refused(message.clientMessageId(), code.code(), code.detail(), retryAfterMillis)
                        .json());
    }

    private static void refuse(VisitorSession socket, VisitorFrame.Finish finish) {
        RefusalCode code = RefusalCode.NOT_ACCEPTED_RETRY;
        socket.send(new VisitorServerFrame.FinishRefused(finish.conversationId(), code.code(), code.detail()).json());
    }

    private static Page page(VisitorFrame.ClaimedPage claimed) {
        return claimed == null ? null : new Page(claimed.url(), claimed.title(), claimed.referrer());
    }
}
