package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.DeleteFile;
import io.beseda.conversation.database.Database;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Deletes files that were uploaded and not sent in time. Several pods may do it at once: each locks what it deletes, and a file
 * that is being sent is passed over.
 */
@ApplicationScoped
public class DeleteUnsentFiles {

    /** Few enough for a slow store within one transaction. */
    static final int BATCH = 20;

    private static final String LOCK_SOME = """
            SELECT account_id, id FROM attachment WHERE conversation_id IS NULL AND uploaded_at < ?
            ORDER BY uploaded_at LIMIT ?
            FOR UPDATE SKIP LOCKED""";

    private final Database database;
    private final DeleteFile deleteFile;
    private final UploadSettings settings;
    private final Clock clock;

    @Inject
    public DeleteUnsentFiles(Database database, DeleteFile deleteFile, UploadSettings settings, Clock clock) {
        this.database = database;
        this.deleteFile = deleteFile;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes at most {@link #BATCH} and says whether there may be more. */
    @Transactional
    public boolean deleteSome() {
        List<AttachmentRepository.Key> expired = database.query(
                LOCK_SOME,
                row -> new AttachmentRepository.Key(
                        new AccountId(row.number("account_id")), new AttachmentId(row.uuid("id"))),
                clock.instant().minus(settings.unsentLifetime()),
                BATCH);
        expired.forEach(deleteFile::delete);
        return expired.size() == BATCH;
    }
}
