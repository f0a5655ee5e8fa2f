package io.beseda.gateway.delivery;

import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationReopened;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.gateway.visitor.RefusalCode;
import io.beseda.gateway.visitor.VisitorServerFrame;
import java.util.Optional;

/** Events as visitors may see them: no notes, no ids of operators, and no name but an operator's or a bot's. */
final class VisitorView {

    private VisitorView() {}

    /** Empty if the visitor is not concerned. */
    static Optional<VisitorServerFrame> of(ConversationEvent event) {
        if (event instanceof MessageAdded added) {
            return Optional.of(new VisitorServerFrame.Message(
                    added.conversationId(),
                    added.sequence(),
                    added.messageId(),
                    added.author().type() == Author.Type.VISITOR ? added.clientMessageId() : null,
                    author(added.author()),
                    added.text(),
                    added.createdAt(),
                    Words.of(added.attachments())));
        }
        if (event instanceof MessageRefused refused) {
            RefusalCode code = switch (refused.reason()) {
                case CONVERSATION_FINISHED -> RefusalCode.CONVERSATION_FINISHED;
                case CONVERSATION_UNKNOWN -> RefusalCode.CONVERSATION_UNKNOWN;
                case ATTACHMENT_UNUSABLE -> RefusalCode.ATTACHMENT_UNUSABLE;
            };
            return Optional.of(
                    new VisitorServerFrame.Refused(refused.clientMessageId(), code.code(), code.detail(), null));
        }
        if (event instanceof ConversationStarted started) {
            return Optional.of(new VisitorServerFrame.Conversation(
                    started.conversationId(), started.number(), Words.OPEN, started.startedAt(), null, null));
        }
        if (event instanceof ConversationFinished finished) {
            return Optional.of(new VisitorServerFrame.Conversation(
                    finished.conversationId(),
                    finished.number(),
                    Words.FINISHED,
                    null,
                    finished.finishedAt(),
                    author(finished.finishedBy())));
        }
        if (event instanceof ConversationReopened reopened) {
            return Optional.of(new VisitorServerFrame.Conversation(
                    reopened.conversationId(), reopened.number(), Words.OPEN, null, null, null));
        }
        return Optional.empty();
    }

    static VisitorServerFrame.Author author(Author author) {
        boolean named = author.type() == Author.Type.OPERATOR || author.type() == Author.Type.BOT;
        return new VisitorServerFrame.Author(Words.of(author.type()), named ? author.name() : null);
    }
}
