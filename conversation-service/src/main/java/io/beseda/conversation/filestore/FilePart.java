package io.beseda.conversation.filestore;

/** Bytes of a file that follow each other. */
public record FilePart(long offset, long length) {

    public FilePart {
        if (offset < 0 || length <= 0) {
            throw new IllegalArgumentException("no part of a file: " + length + " bytes from " + offset);
        }
    }

    public long last() {
        return offset + length - 1;
    }
}
