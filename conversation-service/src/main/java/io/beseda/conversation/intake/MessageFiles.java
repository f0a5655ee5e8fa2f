package io.beseda.conversation.intake;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.Owner;
import io.beseda.conversation.attachment.UnsentAttachments;
import io.beseda.conversation.attachment.UploadedFile;
import io.beseda.conversation.message.MessageKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a batch's new messages, given out in the order of the batch. */
final class MessageFiles {

    static final MessageFiles NONE = new MessageFiles(Map.of());

    private final Map<MessageKey, List<Attachment>> usable;

    private MessageFiles(Map<MessageKey, List<Attachment>> usable) {
        this.usable = usable;
    }

    static MessageFiles of(List<WrittenMessage> sending, Map<AttachmentRepository.Key, UploadedFile> locked) {
        var unsent = new UnsentAttachments(locked);
        Map<MessageKey, List<Attachment>> usable = new HashMap<>();
        for (WrittenMessage message : sending) {
            Owner writer = Owner.visitor(message.visitor().visitorId());
            unsent.take(message.visitor().accountId(), writer, message.attachments())
                    .ifPresent(files -> usable.put(message.key(), files));
        }
        return new MessageFiles(usable);
    }

    boolean areUsable(WrittenMessage message) {
        return message.attachments().isEmpty() || usable.containsKey(message.key());
    }

    List<Attachment> of(WrittenMessage message) {
        return usable.getOrDefault(message.key(), List.of());
    }
}
