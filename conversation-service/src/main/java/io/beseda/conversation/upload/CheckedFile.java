package io.beseda.conversation.upload;

import io.beseda.support.image.CleanImage;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is taken, as it is going to be stored. */
record CheckedFile(FileType type, Path path, Optional<CleanImage> image, Optional<byte[]> thumbnail) {}
