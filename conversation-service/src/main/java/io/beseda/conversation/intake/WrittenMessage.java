package io.beseda.conversation.intake;

import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.visitor.ClientIdentity;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.erasure.ErasedIds;
import java.time.Instant;
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
 * @param identity who its page says the writer is
 * @param writtenAt when it was accepted
 * @param bot what the greeting bot said before and after it
 */
public record WrittenMessage(
        Visitor visitor,
        ClientMessageId clientMessageId,
        Optional<ConversationId> conversationId,
        MessageText text,
        List<AttachmentId> attachments,
        Optional<FirstPage> page,
        Optional<ClientIdentity> identity,
        Instant writtenAt,
        BotSaid bot)
        implements Activity {

    public WrittenMessage {
        Objects.requireNonNull(visitor);
        Objects.requireNonNull(clientMessageId);
        Objects.requireNonNull(conversationId);
        text.requireAnythingWith(attachments);
        attachments = List.copyOf(attachments);
        Objects.requireNonNull(page);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(writtenAt);
        Objects.requireNonNull(bot);
    }

    MessageKey key() {
        return new MessageKey(visitor.accountId(), visitor.visitorId(), clientMessageId);
    }

    ErasedIds.Key writer() {
        return new ErasedIds.Key(visitor.accountId(), visitor.visitorId().value());
    }

    Stream<AttachmentRepository.Key> attachmentKeys() {
        return attachments.stream().map(id -> new AttachmentRepository.Key(visitor.accountId(), id));
    }

    @Override
    public Optional<ConversationRepository.Key> conversationKey() {
        return conversationId.map(id -> new ConversationRepository.Key(visitor.accountId(), id));
    }
}
