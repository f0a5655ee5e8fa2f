package io.beseda.conversation.download;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.attachment.UploadedFile;
import io.beseda.conversation.filestore.FileKey;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes links to files for a reader who has proven to be one. */
@ApplicationScoped
public class FileLinks {

    static final String PATH = "/files/v1";

    private final FileLinkSettings settings;
    private final FileSignature signature;
    private final Clock clock;

    @Inject
    public FileLinks(FileLinkSettings settings, FileSignature signature, Clock clock) {
        this.settings = settings;
        this.signature = signature;
        this.clock = clock;
    }

    AttachmentLinksView to(AccountId accountId, UploadedFile file) {
        Instant expires = expiry();
        Attachment attachment = file.attachment();
        String thumbnail = file.thumbnail() ? link(accountId, attachment, FileKey.Variant.THUMBNAIL, expires) : null;
        return new AttachmentLinksView(
                link(accountId, attachment, FileKey.Variant.ORIGINAL, expires), thumbnail, expires);
    }

    /** To the file as it is kept. */
    public String to(AccountId accountId, Attachment attachment) {
        return link(accountId, attachment, FileKey.Variant.ORIGINAL, expiry());
    }

    private Instant expiry() {
        return clock.instant().plus(settings.linkLifetime()).truncatedTo(ChronoUnit.SECONDS);
    }

    private String link(AccountId accountId, Attachment attachment, FileKey.Variant variant, Instant expires) {
        FileKey key = new FileKey(accountId, attachment.id().value(), variant);
        return "%s%s/%s/%s?account=%s%s&expires=%d&signature=%s"
                .formatted(
                        settings.publicOrigin(),
                        PATH,
                        key.id(),
                        PercentEncoding.of(attachment.name().value()),
                        accountId,
                        variant == FileKey.Variant.THUMBNAIL ? "&variant=thumbnail" : "",
                        expires.getEpochSecond(),
                        signature.sign(key, expires));
    }
}
