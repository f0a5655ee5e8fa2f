package io.beseda.conversation.upload;

import io.beseda.conversation.attachment.FileName;
import io.beseda.support.image.CleanImage;
import io.beseda.support.image.ImageFormat;
import io.beseda.support.image.Images;
import io.beseda.support.image.Thumbnails;
import io.beseda.support.image.UnreadableImage;
import io.beseda.support.problem.Refusal;
import io.beseda.support.requestbody.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** Decides whether a file is taken, and makes of an image what is stored of it: the picture without what describes it. */
@ApplicationScoped
class CheckFile {

    private final ContentInspection inspection;
    private final Thumbnails thumbnails;

    @Inject
    CheckFile(ContentInspection inspection, Thumbnails thumbnails) {
        this.inspection = inspection;
        this.thumbnails = thumbnails;
    }

    /** @throws Refusal {@code attachment-type-refused} */
    CheckedFile check(Workspace files, FileName name) throws IOException {
        FileType type = inspection.inspect(files.received(), name);
        if (type.image().isEmpty()) {
            return new CheckedFile(type, files.received(), Optional.empty(), Optional.empty());
        }
        CleanImage image = cleaned(type.image().get(), files);
        return new CheckedFile(type, files.cleaned(), Optional.of(image), thumbnails.of(image, files.cleaned()));
    }

    private static CleanImage cleaned(ImageFormat format, Workspace files) throws IOException {
        try {
            return Images.clean(format, files.received(), files.cleaned());
        } catch (UnreadableImage e) {
            throw ContentInspection.refused();
        }
    }
}
