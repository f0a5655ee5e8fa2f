package io.beseda.conversation.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;

/** Keeps files in a directory, which all pods of the service share. A file appears whole or not at all. */
final class LocalFileStore implements FileStore {

    private static final String UNFINISHED = "unfinished";

    private final Path root;

    LocalFileStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(FileKey key, InputStream content, long length) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), UNFINISHED, null);
            try {
                write(unfinished, content, length);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    /** On the disk before it gets its name: a message that is stored must not lose its files in a power cut. */
    private static void write(Path file, InputStream content, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long written = content.transferTo(Channels.newOutputStream(channel));
            if (written != length) {
                throw new IOException("%d bytes instead of %d".formatted(written, length));
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(FileKey key, FilePart part) {
        try {
            SeekableByteChannel channel = Files.newByteChannel(file(key), StandardOpenOption.READ);
            channel.position(part.offset());
            return Optional.of(BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(part.length())
                    .get());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        Path file = file(key);
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (DirectoryNotEmptyException e) {
            // The other variant is still there.
        } catch (IOException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    private Path file(FileKey key) {
        return root.resolve(key.path());
    }
}
