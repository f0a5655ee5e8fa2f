package io.beseda.conversation.assignment;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationProblem;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.operator.OperatorRepository;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives an open conversation to an operator or back to nobody, and announces it. Of two that do so at once the later one
 * wins, for everybody alike; giving it to whom it belongs changes and announces nothing.
 */
@ApplicationScoped
public class AssignConversation {

    private final ConversationRepository conversations;
    private final AssigneeRepository assignees;
    private final OperatorRepository operators;
    private final Announcements announcements;
    private final Clock clock;

    @Inject
    public AssignConversation(
            ConversationRepository conversations,
            AssigneeRepository assignees,
            OperatorRepository operators,
            Announcements announcements,
            Clock clock) {
        this.conversations = conversations;
        this.assignees = assignees;
        this.operators = operators;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param to empty for nobody
     * @throws Refusal if the account has no such conversation or no such operator who may sign in, or if it is finished
     */
    @Transactional
    public void assign(AccountId accountId, Author.Operator by, ConversationId id, Optional<UserId> to) {
        Conversation conversation = conversations.lockExisting(accountId, id);
        if (!conversation.isOpen()) {
            throw new Refusal(ConversationProblem.CONVERSATION_FINISHED, "it can't be given to anyone any more");
        }
        Optional<Author.Operator> assignee = to.map(operator -> find(accountId, by, operator));
        if (!assignees.find(conversation).map(Author.Operator::id).equals(to)) {
            Instant now = clock.instant();
            assignee.ifPresentOrElse(
                    operator -> assignees.assign(conversation, operator, now), () -> assignees.release(conversation));
            announcements.append(List.of(new ConversationChange.Assigned(conversation, assignee, by, now)));
        }
    }

    /**
     * Gives a locked conversation that nobody has to the operator who answers in it, in the caller's transaction.
     *
     * @return what the caller has to announce
     */
    public Optional<ConversationChange> takeIfNobodys(Conversation locked, Author.Operator operator, Instant now) {
        if (assignees.find(locked).isPresent()) {
            return Optional.empty();
        }
        assignees.assign(locked, operator, now);
        return Optional.of(new ConversationChange.Assigned(locked, Optional.of(operator), operator, now));
    }

    /** Who calls may take a conversation even before its own user event has arrived. */
    private Author.Operator find(AccountId accountId, Author.Operator caller, UserId wanted) {
        if (wanted.equals(caller.id())) {
            return caller;
        }
        return operators
                .findActive(accountId, wanted)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.INVALID_REQUEST,
                        "the conversation can't be given to this user",
                        List.of(new FieldError("/id", "operator-unknown", "an operator who may sign in"))));
    }
}
