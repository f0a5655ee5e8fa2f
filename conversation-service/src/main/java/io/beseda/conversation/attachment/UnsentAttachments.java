package io.beseda.conversation.attachment;

import io.beseda.support.account.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Locked files that were not sent yet; each can be taken for one message. */
public final class UnsentAttachments {

    private final Map<AttachmentRepository.Key, UploadedFile> left;

    public UnsentAttachments(Map<AttachmentRepository.Key, UploadedFile> locked) {
        this.left = new HashMap<>(locked);
    }

    /** All of these, in this order; empty if one is not this owner's, was sent before, is named twice or is gone. */
    public Optional<List<Attachment>> take(AccountId accountId, Owner owner, Collection<AttachmentId> ids) {
        List<Attachment> taken = new ArrayList<>();
        for (AttachmentId id : ids) {
            UploadedFile file = left.remove(new AttachmentRepository.Key(accountId, id));
            if (file == null || !file.owner().equals(owner)) {
                return Optional.empty();
            }
            taken.add(file.attachment());
        }
        return Optional.of(taken);
    }
}
