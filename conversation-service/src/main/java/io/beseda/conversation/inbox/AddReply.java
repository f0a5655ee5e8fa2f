package io.beseda.conversation.inbox;

import io.beseda.conversation.assignment.AssignConversation;
import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentProblem;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.Owner;
import io.beseda.conversation.attachment.UnsentAttachments;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationProblem;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageId;
import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.message.StoredMessage;
import io.beseda.conversation.readmark.ReadMark;
import io.beseda.conversation.readmark.ReadMarkRepository;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds an operator's answer to an open conversation: stored once, however often it is sent, next in sequence whoever else
 * writes at the same moment, and announced when it is committed. Who answers has read what came before, and takes the
 * conversation if nobody has it.
 */
@ApplicationScoped
public class AddReply {

    private final ConversationRepository conversations;
    private final AttachmentRepository attachments;
    private final MessageRepository messages;
    private final ReadMarkRepository readMarks;
    private final AssignConversation assignConversation;
    private final Announcements announcements;
    private final UuidV7 uuids;
    private final Clock clock;

    @Inject
    public AddReply(
            ConversationRepository conversations,
            AttachmentRepository attachments,
            MessageRepository messages,
            ReadMarkRepository readMarks,
            AssignConversation assignConversation,
            Announcements announcements,
            UuidV7 uuids,
            Clock clock) {
        this.conversations = conversations;
        this.attachments = attachments;
        this.messages = messages;
        this.readMarks = readMarks;
        this.assignConversation = assignConversation;
        this.announcements = announcements;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** The answer as it is to be stored. */
    public record Reply(
            ConversationId conversationId,
            ClientMessageId clientMessageId,
            MessageText text,
            List<AttachmentId> attachments) {

        /** An answer without files. */
        public Reply(ConversationId conversationId, ClientMessageId clientMessageId, MessageText text) {
            this(conversationId, clientMessageId, text, List.of());
        }
    }

    /**
     * The stored answer.
     *
     * @param repeated it was stored by an earlier call
     */
    public record Added(StoredMessage stored, boolean repeated) {}

    /**
     * Also succeeds for an answer that was stored before its conversation was finished.
     *
     * @throws Refusal if the account has no such conversation, if it is finished, if someone else's message has this id, or if a
     *     file is not this operator's own, unsent one
     */
    @Transactional
    public Added add(AccountId accountId, Author.Operator author, Reply reply) {
        Conversation conversation = conversations.lockExisting(accountId, reply.conversationId());
        Optional<StoredMessage> earlier = storedEarlier(conversation, reply);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), author, reply);
        }
        if (!conversation.isOpen()) {
            throw new Refusal(ConversationProblem.CONVERSATION_FINISHED, "nothing can be added to it any more");
        }
        return new Added(store(conversation, author, reply), false);
    }

    private StoredMessage store(Conversation conversation, Author.Operator author, Reply reply) {
        Instant now = clock.instant();
        Message message = new Message(
                new MessageId(uuids.next()),
                conversation.id(),
                conversation.lastSequence() + 1,
                reply.clientMessageId(),
                author,
                reply.text(),
                taken(conversation.visitor().accountId(), author, reply.attachments()),
                now);
        StoredMessage stored = new StoredMessage(conversation.visitor(), message);
        messages.add(List.of(stored), now);
        readMarks.raise(List.of(ReadMark.byOperator(conversation, message.sequence())));
        List<ConversationChange> changes = new ArrayList<>(List.of(new ConversationChange.Added(stored)));
        assignConversation.takeIfNobodys(conversation, author, now).ifPresent(changes::add);
        announcements.append(changes);
        return stored;
    }

    private List<Attachment> taken(AccountId accountId, Author.Operator author, List<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = ids.stream()
                .map(id -> new AttachmentRepository.Key(accountId, id))
                .toList();
        return new UnsentAttachments(attachments.lockUnsent(wanted))
                .take(accountId, Owner.operator(author.id()), ids)
                .orElseThrow(() -> new Refusal(
                        AttachmentProblem.ATTACHMENT_UNUSABLE,
                        "upload it again",
                        List.of(new FieldError(
                                "/attachmentIds",
                                AttachmentProblem.ATTACHMENT_UNUSABLE.code(),
                                "your own uploads of the last day, each in one message"))));
    }

    private Optional<StoredMessage> storedEarlier(Conversation conversation, Reply reply) {
        MessageKey key = new MessageKey(
                conversation.visitor().accountId(), conversation.visitor().visitorId(), reply.clientMessageId());
        return Optional.ofNullable(messages.findStored(Set.of(key)).get(key));
    }

    private static Added repeated(StoredMessage earlier, Author.Operator author, Reply reply) {
        Message message = earlier.message();
        boolean own = message.author() instanceof Author.Operator operator
                && operator.id().equals(author.id())
                && message.conversationId().equals(reply.conversationId());
        if (!own) {
            throw new Refusal(ConversationProblem.CLIENT_MESSAGE_ID_TAKEN, "give every message an id of its own");
        }
        return new Added(earlier, true);
    }
}
