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

/** Events as visitors may see them: no ids of operators, and no name but an operator's or a bot's. */
final class VisitorView {

    private VisitorView() {}

    static VisitorServerFrame of(ConversationEvent event) {
        if (event instanceof MessageAdded added) {
            return new VisitorServerFrame.Message(
                    added.conversationId(),
                    added.sequence(),
                    added.messageId(),
                    added.author().type() == Author.Type.VISITOR ? added.clientMessageId() : null,
                    author(added.author()),
                    added.text(),
                    added.createdAt());
        }
        if (event instanceof MessageRefused refused) {
            RefusalCode code = switch (refused.reason()) {
                case CONVERSATION_FINISHED -> RefusalCode.CONVERSATION_FINISHED;
                case CONVERSATION_UNKNOWN -> RefusalCode.CONVERSATION_UNKNOWN;
            };
            return new VisitorServerFrame.Refused(refused.clientMessageId(), code.code(), code.detail(), null);
        }
        if (event instanceof ConversationStarted started) {
            return new VisitorServerFrame.Conversation(
                    started.conversationId(), started.number(), Words.OPEN, started.startedAt(), null, null);
        }
        if (event instanceof ConversationFinished finished) {
            return new VisitorServerFrame.Conversation(
                    finished.conversationId(),
                    finished.number(),
                    Words.FINISHED,
                    null,
                    finished.finishedAt(),
                    author(finished.finishedBy()));
        }
        var reopened = (ConversationReopened) event;
        return new VisitorServerFrame.Conversation(
                reopened.conversationId(), reopened.number(), Words.OPEN, null, null, null);
    }

    private static VisitorServerFrame.Author author(Author author) {
        boolean named = author.type() == Author.Type.OPERATOR || author.type() == Author.Type.BOT;
        return new VisitorServerFrame.Author(Words.of(author.type()), named ? author.name() : null);
    }
}
