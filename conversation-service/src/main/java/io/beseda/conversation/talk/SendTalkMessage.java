package io.beseda.conversation.talk;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.ConversationProblem;
import io.beseda.conversation.inbox.AddReply;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends an integration's message into a talk. Integrations give it no id of theirs: sent twice, it is there twice. */
@ApplicationScoped
class SendTalkMessage {

    private final AddReply addReply;
    private final UuidV7 uuids;

    @Inject
    SendTalkMessage(AddReply addReply, UuidV7 uuids) {
        this.addReply = addReply;
        this.uuids = uuids;
    }

    /** @throws Refusal 422 if the talk is closed */
    MessageId send(AccountId accountId, Author.Operator author, Talk talk, MessageText text) {
        var reply = new AddReply.Reply(talk.id(), new ClientMessageId(uuids.next()), text);
        try {
            return addReply.add(accountId, author, reply).stored().message().id();
        } catch (Refusal refusal) {
            if (refusal.problemCode() == ConversationProblem.CONVERSATION_FINISHED) {
                throw new Refusal(TalkProblem.CLOSED, "Nothing can be sent to it any more.");
            }
            throw refusal;
        }
    }
}
