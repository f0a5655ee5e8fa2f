package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.AttachmentProblem;
import io.beseda.conversation.attachment.FileName;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its content: the first bytes decide, the name must agree, and nothing is unpacked. What begins as one
 * thing and is named as another is refused.
 */
@ApplicationScoped
class ContentInspection {

    private static final String PDF_HEAD = "%PDF-";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** @throws Refusal {@code attachment-type-refused} */
    FileType inspect(Path file, FileName name) throws IOException {
        FileType type = FileType.ofExtension(name.extension()).orElseThrow(ContentInspection::refused);
        if (!type.agreesWith(told(file)) || !hasItsParts(type, file)) {
            throw refused();
        }
        return type;
    }

    private String told(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean hasItsParts(FileType type, Path file) throws IOException {
        if (type == FileType.PDF) {
            return startsWith(file, PDF_HEAD);
        }
        return type.documentPart().isEmpty()
                || ArchiveDirectory.names(file, type.documentPart().get());
    }

    /** Readers of PDF search its head in the first kilobyte: what stands before it could be a page for a browser. */
    private static boolean startsWith(Path file, String head) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] first = content.readNBytes(head.length());
            return new String(first, StandardCharsets.ISO_8859_1).equals(head);
        }
    }

    static Refusal refused() {
        return new Refusal(
                AttachmentProblem.ATTACHMENT_TYPE_REFUSED,
                "its content is not of a type that is taken, or not of the one its name says");
    }
}
