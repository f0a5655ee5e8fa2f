package io.beseda.conversation.download;

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
class FileLinks {

    static final String PATH = "/files/v1";

    private final FileLinkSettings settings;
    private final FileSignature signature;
    private final Clock clock;

    @Inject
    FileLinks(FileLinkSettings settings, FileSignature signature, Clock clock) {
        this.settings = settings;
        this.signature = signature;
        this.clock = clock;
    }

    AttachmentLinksView to(AccountId accountId, UploadedFile file) {
        Instant expires = clock.instant().plus(settings.linkLifetime()).truncatedTo(ChronoUnit.SECONDS);
        String thumbnail = file.thumbnail() ? link(accountId, file, FileKey.Variant.THUMBNAIL, expires) : null;
        return new AttachmentLinksView(link(accountId, file, FileKey.Variant.ORIGINAL, expires), thumbnail, expires);
    }

    private String link(AccountId accountId, UploadedFile file, FileKey.Variant variant, Instant expires) {
        FileKey key = new FileKey(accountId, file.attachment().id().value(), variant);
        return "%s%s/%s/%s?account=%s%s&expires=%d&signature=%s"
                .formatted(
                        settings.publicOrigin(),
                        PATH,
                        key.id(),
                        PercentEncoding.of(file.attachment().name().value()),
                        accountId,
                        variant == FileKey.Variant.THUMBNAIL ? "&variant=thumbnail" : "",
                        expires.getEpochSecond(),
                        signature.sign(key, expires));
    }
}
