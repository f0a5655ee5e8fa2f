package io.beseda.conversation.attachment;

import java.time.Instant;
import java.util.Objects;

/**
 * A file as it was taken from its owner.
 *
 * @param thumbnail whether there is a small picture of it
 * @param sha256 of the bytes that are stored
 */
public record UploadedFile(Attachment attachment, Owner owner, boolean thumbnail, byte[] sha256, Instant uploadedAt) {

    public UploadedFile {
        Objects.requireNonNull(attachment);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(uploadedAt);
        sha256 = sha256.clone();
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }
}
