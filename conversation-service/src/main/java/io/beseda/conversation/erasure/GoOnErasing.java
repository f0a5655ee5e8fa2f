package io.beseda.conversation.erasure;

import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.DeleteFile;
import io.beseda.conversation.conversation.ConversationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goes on with an erasure by one step: some conversations, else some files; else it is done, and others are told. */
@ApplicationScoped
public class GoOnErasing {

    /** Few enough for histories of any length within one transaction. */
    static final int CONVERSATIONS = 5;

    /** Few enough for a slow store within one transaction. */
    static final int FILES = 20;

    private final ErasureRepository erasures;
    private final ConversationErasureRepository conversations;
    private final AttachmentRepository attachments;
    private final DeleteFile deleteFile;
    private final ErasureAnnouncements announcements;
    private final Clock clock;

    @Inject
    GoOnErasing(
            ErasureRepository erasures,
            ConversationErasureRepository conversations,
            AttachmentRepository attachments,
            DeleteFile deleteFile,
            ErasureAnnouncements announcements,
            Clock clock) {
        this.erasures = erasures;
        this.conversations = conversations;
        this.attachments = attachments;
        this.deleteFile = deleteFile;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Which erasure it went on with, and whether that is done. */
    record Step(UUID erasureId, boolean done) {}

    /** With the first one behind this that nobody has in hand; empty if there is none. */
    @Transactional
    public Optional<Step> goOn(UUID after) {
        return erasures.lockUnfinished(after)
                .map(erased -> new Step(erased.erasure().id(), !eraseSome(erased)));
    }

    private boolean eraseSome(ErasedHistory erased) {
        Erasure erasure = erased.erasure();
        List<ConversationId> some = conversations.lockSome(erasure.accountId(), erased.conversations(), CONVERSATIONS);
        if (!some.isEmpty()) {
            erasures.count(erasure, conversations.erase(erasure.accountId(), some), 0);
            return true;
        }
        List<AttachmentRepository.Key> files = attachments.lockSomeOf(
                erasure.accountId(), erased.conversations(), erasure.client().visitors(), erasure.erasedAt(), FILES);
        if (!files.isEmpty()) {
            files.forEach(deleteFile::delete);
            erasures.count(erasure, 0, files.size());
            return true;
        }
        erasures.finish(erasure, clock.instant());
        announcements.append(erased);
        return false;
    }
}
