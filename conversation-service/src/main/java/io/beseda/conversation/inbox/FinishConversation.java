package io.beseda.conversation.inbox;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.conversation.Finish;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Finishes a conversation and announces it. The first finish stays: finishing again changes and announces nothing. */
@ApplicationScoped
public class FinishConversation {

    private final ConversationRepository conversations;
    private final Announcements announcements;
    private final Clock clock;

    @Inject
    public FinishConversation(ConversationRepository conversations, Announcements announcements, Clock clock) {
        this.conversations = conversations;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @throws Refusal if the account has no such conversation */
    @Transactional
    public void finish(AccountId accountId, Author.Operator by, ConversationId id) {
        Conversation conversation = conversations.lockExisting(accountId, id);
        if (conversation.isOpen()) {
            Finish finish = new Finish(by, clock.instant());
            conversations.keepState(List.of(conversation.finished(finish)), finish.at());
            announcements.append(List.of(new ConversationChange.Finished(conversation, finish)));
        }
    }
}
