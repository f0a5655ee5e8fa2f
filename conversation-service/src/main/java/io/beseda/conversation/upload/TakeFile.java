package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentProblem;
import io.beseda.conversation.attachment.FileName;
import io.beseda.conversation.attachment.Owner;
import io.beseda.conversation.attachment.UploadedFile;
import io.beseda.conversation.filestore.FileKey;
import io.beseda.conversation.filestore.FileStore;
import io.beseda.conversation.filestore.FileStoreUnavailable;
import io.beseda.support.account.AccountId;
import io.beseda.support.identifier.UuidV7;
import io.beseda.support.image.CleanImage;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import io.beseda.support.requestbody.SizeLimit;
import io.beseda.support.requestbody.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Takes a file that somebody uploads: bounded, of an allowed type by its content, recorded, stored; to be sent within a day. The
 * file goes through the temporary directory and is never in memory as a whole.
 */
@ApplicationScoped
public class TakeFile {

    /** Of one file. */
    static final SizeLimit MAX_SIZE =
            new SizeLimit(25L * 1024 * 1024, AttachmentProblem.ATTACHMENT_TOO_LARGE, "at most 25 MB");

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(TakeFile.class);

    private final UploadLimits limits;
    private final CheckFile checkFile;
    private final RecordUpload recordUpload;
    private final FileStore store;
    private final UuidV7 uuids;
    private final Clock clock;
    private final Semaphore slots;

    @Inject
    TakeFile(
            UploadSettings settings,
            UploadLimits limits,
            CheckFile checkFile,
            RecordUpload recordUpload,
            FileStore store,
            UuidV7 uuids,
            Clock clock) {
        this.limits = limits;
        this.checkFile = checkFile;
        this.recordUpload = recordUpload;
        this.store = store;
        this.uuids = uuids;
        this.clock = clock;
        this.slots = new Semaphore(settings.atOnce());
    }

    /** @throws Refusal if it is too large, of a type that is not taken, one too many, or there is no room at the moment */
    public Attachment take(AccountId accountId, Owner owner, FileName name, InputStream content) {
        limits.require(accountId, owner, 0);
        if (!slots.tryAcquire()) {
            throw later("too many files arrive at once");
        }
        try (Workspace files = Workspace.open()) {
            files.receive(content, MAX_SIZE);
            CheckedFile checked = checkFile.check(files, name);
            UploadedFile uploaded = describe(name, owner, checked);
            recordUpload.add(accountId, uploaded);
            keep(accountId, uploaded.attachment(), checked);
            return uploaded.attachment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            slots.release();
        }
    }

    private UploadedFile describe(FileName name, Owner owner, CheckedFile checked) throws IOException {
        Attachment attachment = new Attachment(
                new AttachmentId(uuids.next()),
                name,
                checked.type().contentType(),
                Files.size(checked.path()),
                checked.image().map(CleanImage::shown));
        return new UploadedFile(
                attachment, owner, checked.thumbnail().isPresent(), sha256(checked.path()), clock.instant());
    }

    private void keep(AccountId accountId, Attachment attachment, CheckedFile checked) throws IOException {
        FileKey original = new FileKey(accountId, attachment.id().value(), FileKey.Variant.ORIGINAL);
        FileKey thumbnail = new FileKey(accountId, attachment.id().value(), FileKey.Variant.THUMBNAIL);
        Optional<byte[]> small = checked.thumbnail();
        try (InputStream content = Files.newInputStream(checked.path())) {
            store.put(original, content, attachment.size());
            small.ifPresent(bytes -> store.put(thumbnail, new ByteArrayInputStream(bytes), bytes.length));
        } catch (FileStoreUnavailable e) {
            LOG.warnf(e, "file %s of account %s was not stored", attachment.id().value(), accountId);
            recordUpload.remove(accountId, attachment.id());
            throw later("files can't be stored at the moment");
        }
    }

    private static byte[] sha256(Path file) throws IOException {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, digest);
            return digest.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal later(String detail) {
        return Refusal.until(CommonProblem.UNAVAILABLE, detail, SOON);
    }
}
