package io.beseda.conversation.download;

import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.UploadedFile;
import io.beseda.conversation.filestore.FileKey;
import io.beseda.conversation.filestore.FileKey.Variant;
import io.beseda.conversation.filestore.FileStore;
import io.beseda.support.account.AccountId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Gives files to whoever brings a link that is signed and has not expired; the name in it is for people. What strangers have uploaded
 * is never a page here: no script, no sniffing, to be saved rather than shown, but for images of the four formats that are cleaned.
 */
@Path(FileLinks.PATH)
@PermitAll
@Tag(name = "Files")
public class FileResource {

    private final FileSignature signature;
    private final AttachmentRepository attachments;
    private final FileStore store;
    private final Clock clock;

    @Inject
    public FileResource(FileSignature signature, AttachmentRepository attachments, FileStore store, Clock clock) {
        this.signature = signature;
        this.attachments = attachments;
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Path("{id}/{name}")
    @Operation(summary = "A file, or a part of it, by a link from `…/attachments/{id}/links`")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "206", description = "The part that Range asks for.")
    @APIResponse(
            responseCode = "403",
            description = "The link was not given out here, or has expired: ask for a new one.")
    @APIResponse(responseCode = "416", description = "Range begins behind the end of the file.")
    public Response file(
            @RestPath UUID id,
            @RestPath String name,
            @RestQuery Optional<Long> account,
            @RestQuery Optional<String> variant,
            @RestQuery Optional<Long> expires,
            @RestQuery("signature") Optional<String> signed,
            @HeaderParam("Range") Optional<String> range) {
        FileKey key = new FileKey(
                new AccountId(account.filter(number -> number > 0).orElseThrow(FileResource::forbidden)),
                id,
                variant.filter("thumbnail"::equals).isPresent() ? Variant.THUMBNAIL : Variant.ORIGINAL);
        Duration left = requireSigned(key, expires, signed);
        UploadedFile file = attachments
                .find(new AttachmentRepository.Key(key.accountId(), new AttachmentId(id)))
                .orElseThrow(FileResource::missing);
        return new FileAnswer(store, key, file.attachment(), left).to(range).orElseThrow(FileResource::missing);
    }

    /** Says how long the link still works. */
    private Duration requireSigned(FileKey key, Optional<Long> expires, Optional<String> signed) {
        Instant end =
                Instant.ofEpochSecond(expires.filter(FileResource::isInstant).orElseThrow(FileResource::forbidden));
        boolean ours = signed.filter(given -> signature.isOf(given, key, end)).isPresent();
        Duration left = Duration.between(clock.instant(), end);
        if (!ours || left.isNegative()) {
            throw forbidden();
        }
        return left;
    }

    private static boolean isInstant(long seconds) {
        return seconds >= 0 && seconds <= Instant.MAX.getEpochSecond();
    }

    private static Refusal forbidden() {
        return new Refusal(CommonProblem.FORBIDDEN, "this link is not valid, or no longer: ask for a new one");
    }

    private static Refusal missing() {
        return new Refusal(CommonProblem.NOT_FOUND, "there is no such file");
    }
}
