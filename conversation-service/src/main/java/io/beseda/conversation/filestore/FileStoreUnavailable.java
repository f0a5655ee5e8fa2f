package io.beseda.conversation.filestore;

/** The store of files can't do it at the moment. */
public class FileStoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileStoreUnavailable(Throwable cause) {
        super("the store of files can't be used", cause);
    }
}
