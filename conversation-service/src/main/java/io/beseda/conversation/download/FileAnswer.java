package io.beseda.conversation.download;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.download.RequestedPart.Outside;
import io.beseda.conversation.download.RequestedPart.Part;
import io.beseda.conversation.filestore.FileKey;
import io.beseda.conversation.filestore.FilePart;
import io.beseda.conversation.filestore.FileStore;
import io.beseda.support.image.Thumbnails;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** A file as an answer, with everything that keeps a browser from making more of it. */
record FileAnswer(FileStore store, FileKey key, Attachment attachment, Duration linkLeft) {

    private static final String CONTENT_RANGE = "Content-Range";

    /** Empty if the store has no such file. */
    Optional<Response> to(Optional<String> range) {
        return key.variant() == FileKey.Variant.THUMBNAIL ? thumbnail() : original(range);
    }

    private Optional<Response> original(Optional<String> range) {
        long size = attachment.size();
        RequestedPart wanted = RequestedPart.of(range, size);
        if (wanted instanceof Outside) {
            return Optional.of(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(CONTENT_RANGE, "bytes */" + size)
                    .build());
        }
        if (wanted instanceof Part part) {
            FilePart bytes = part.bytes();
            return store.open(key, bytes)
                    .map(content -> answer(Response.Status.PARTIAL_CONTENT, attachment.contentType(), content)
                            .header(HttpHeaders.CONTENT_LENGTH, bytes.length())
                            .header(CONTENT_RANGE, "bytes %d-%d/%d".formatted(bytes.offset(), bytes.last(), size))
                            .build());
        }
        return store.open(key, new FilePart(0, size))
                .map(content -> answer(Response.Status.OK, attachment.contentType(), content)
                        .header(HttpHeaders.CONTENT_LENGTH, size)
                        .build());
    }

    /** Small, and of a size nobody has noted. */
    private Optional<Response> thumbnail() {
        return store.open(key, new FilePart(0, Integer.MAX_VALUE))
                .map(content -> answer(Response.Status.OK, Thumbnails.CONTENT_TYPE, content)
                        .build());
    }

    private ResponseBuilder answer(Response.Status status, String contentType, InputStream content) {
        boolean inline = attachment.imageSize().isPresent();
        return Response.status(status)
                .entity(content)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.of(inline, attachment.name().value()))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + linkLeft.toSeconds())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Referrer-Policy", "no-referrer");
    }
}
