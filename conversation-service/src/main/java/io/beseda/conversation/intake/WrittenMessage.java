package io.beseda.conversation.intake;

import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.visitor.Visitor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message of a visitor that was accepted and is not stored yet.
 *
 * @param conversationId the conversation its writer saw it go to; empty for "mine, or a new one"
 * @param text none only with attachments
 * @param attachments what its writer says to have uploaded
 * @param page where it was written, if known
 */
public record WrittenMessage(
        Visitor visitor,
        ClientMessageId clientMessageId,
        Optional<ConversationId> conversationId,
        MessageText text,
        List<AttachmentId> attachments,
        Optional<FirstPage> page)
        implements Activity {

    public WrittenMessage {
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(clientMessageId);
        Objects.requireNonNull(conversationId);
        text.requireAnythingWith(attachments);
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(page);
    }

    MessageKey key() {
        return new MessageKey(visitor.accountId(), visitor.visitorId(), clientMessageId);
    }

    Stream<AttachmentRepository.Key> attachmentKeys() {
        return attachments.stream().map(id -> new AttachmentRepository.Key(visitor.accountId(), id));
    }

    @Override
    public Optional<ConversationRepository.Key> conversationKey() {
        return conversationId.map(id -> new ConversationRepository.Key(visitor.accountId(), id));
    }
}
