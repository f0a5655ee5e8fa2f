package io.beseda.conversation.filestore;

import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps files in a bucket of a server that speaks S3. */
final class S3FileStore implements FileStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    S3FileStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(FileKey key, InputStream content, long length) {
        try {
            client.putObject(
                    request -> request.bucket(bucket).key(key.path()), RequestBody.fromInputStream(content, length));
        } catch (SdkException | IllegalStateException e) {
            // The second is how the SDK finds that the content is shorter than its length.
            throw new FileStoreUnavailable(e);
        }
    }

    @Override
    public Optional<InputStream> open(FileKey key, FilePart part) {
        try {
            return Optional.of(client.getObject(request ->
                    request.bucket(bucket).key(key.path()).range("bytes=%d-%d".formatted(part.offset(), part.last()))));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key.path()));
        } catch (SdkException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
