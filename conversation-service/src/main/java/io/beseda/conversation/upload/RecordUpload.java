package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.UploadedFile;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Records a file before it is stored: what is in the store without a record could never be found again. */
@ApplicationScoped
class RecordUpload {

    private final UsageRepository usages;
    private final UploadLimits limits;
    private final AttachmentRepository attachments;

    @Inject
    RecordUpload(UsageRepository usages, UploadLimits limits, AttachmentRepository attachments) {
        this.usages = usages;
        this.limits = limits;
        this.attachments = attachments;
    }

    /** @throws Refusal {@code too-many-attachments} if others have used up the limits meanwhile */
    @Transactional
    void add(AccountId accountId, UploadedFile file) {
        usages.queue(accountId);
        limits.require(accountId, file.owner(), file.attachment().size());
        attachments.add(accountId, file);
    }

    @Transactional
    void remove(AccountId accountId, AttachmentId id) {
        attachments.delete(accountId, id);
    }
}
