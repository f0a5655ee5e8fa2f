package io.beseda.conversation.filestore;

import java.io.InputStream;
import java.util.Optional;

/** Keeps files. Every method may block, and throws {@link FileStoreUnavailable} when the store can't be reached. */
public interface FileStore {

    /** Keeps these bytes, all or none; what was kept under the key before is replaced. */
    void put(FileKey key, InputStream content, long length);

    /** A part of a file, to be closed by the reader; empty if there is no such file. The part must lie within the file. */
    Optional<InputStream> open(FileKey key, FilePart part);

    /** Forgets a file; one that does not exist is forgotten already. */
    void delete(FileKey key);
}
