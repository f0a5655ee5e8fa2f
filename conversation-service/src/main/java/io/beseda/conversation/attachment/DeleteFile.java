package io.beseda.conversation.attachment;

import io.beseda.conversation.filestore.FileKey;
import io.beseda.conversation.filestore.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes a file whose record is locked. The file goes before its record, so that a crash in between leaves something to find. */
@ApplicationScoped
public class DeleteFile {

    private final FileStore store;
    private final AttachmentRepository attachments;

    @Inject
    public DeleteFile(FileStore store, AttachmentRepository attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    /** In the caller's transaction. */
    public void delete(AttachmentRepository.Key key) {
        for (FileKey.Variant variant : FileKey.Variant.values()) {
            store.delete(new FileKey(key.accountId(), key.id().value(), variant));
        }
        attachments.delete(key.accountId(), key.id());
    }
}
