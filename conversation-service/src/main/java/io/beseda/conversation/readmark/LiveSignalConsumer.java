package io.beseda.conversation.readmark;

import io.beseda.contracts.Author;
import io.beseda.contracts.Event;
import io.beseda.contracts.MessagesRead;
import io.beseda.contracts.Topic;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import io.beseda.support.consuming.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keeps what of the signals of the moment outlives it: how far conversations were read. A sequence below 1 is poison. */
@ApplicationScoped
public class LiveSignalConsumer implements EventHandler {

    private final KeepReadMarks keepReadMarks;

    @Inject
    public LiveSignalConsumer(KeepReadMarks keepReadMarks) {
        this.keepReadMarks = keepReadMarks;
    }

    @Override
    public Topic topic() {
        return Topic.LIVE_SIGNALS;
    }

    @Override
    public void handle(List<? extends Event> events) {
        List<ReadMark> marks = events.stream()
                .filter(MessagesRead.class::isInstance)
                .flatMap(event -> read((MessagesRead) event).stream())
                .toList();
        if (!marks.isEmpty()) {
            keepReadMarks.keep(marks);
        }
    }

    private static Optional<ReadMark> read(MessagesRead event) {
        return side(event.reader())
                .map(side -> new ReadMark(
                        new ConversationRepository.Key(
                                new AccountId(event.accountId()), new ConversationId(event.conversationId())),
                        new VisitorId(event.visitorId()),
                        side,
                        event.sequence()));
    }

    /** Machines have no side. */
    private static Optional<ReadMark.Side> side(Author reader) {
        return switch (reader.type()) {
            case VISITOR -> Optional.of(ReadMark.Side.VISITOR);
            case OPERATOR -> Optional.of(ReadMark.Side.OPERATOR);
            case BOT, SYSTEM -> Optional.empty();
        };
    }
}
