package io.beseda.gateway.delivery;

import io.beseda.contracts.Attachment;
import io.beseda.contracts.Author;
import io.beseda.gateway.connection.AttachedFile;
import java.util.List;

/** What frames of visitors and operators say alike. */
final class Words {

    static final String OPEN = "open";
    static final String FINISHED = "finished";

    private Words() {}

    static String of(Author.Type type) {
        return switch (type) {
            case VISITOR -> "visitor";
            case OPERATOR -> "operator";
            case BOT -> "bot";
            case SYSTEM -> "system";
        };
    }

    /** {@code null} for none. */
    static List<AttachedFile> of(List<Attachment> attachments) {
        return attachments == null
                ? null
                : attachments.stream()
                        .map(file -> new AttachedFile(
                                file.id(), file.name(), file.contentType(), file.size(), file.width(), file.height()))
                        .toList();
    }
}
