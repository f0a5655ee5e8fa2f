package io.beseda.support.requestbody;

import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of one upload while it is looked at, in the temporary directory. */
public final class Workspace implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final Path received;
    private final Path cleaned;

    private Workspace(Path received, Path cleaned) {
        this.received = received;
        this.cleaned = cleaned;
    }

    public static Workspace open() throws IOException {
        Path received = Files.createTempFile("upload", null);
        return new Workspace(received, received.resolveSibling(received.getFileName() + ".clean"));
    }

    /** As it came. */
    public Path received() {
        return received;
    }

    /** Where to write what is stored instead. */
    public Path cleaned() {
        return cleaned;
    }

    /**
     * Reads one byte more than a file may have, and no further.
     *
     * @throws Refusal if that byte is there, or none at all
     */
    public void receive(InputStream content, SizeLimit limit) throws IOException {
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream file = Files.newOutputStream(received)) {
            for (int read = next(content, buffer); read >= 0; read = next(content, buffer)) {
                total += read;
                limit.require(total);
                file.write(buffer, 0, read);
            }
        }
        if (total == 0) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "the file is empty");
        }
    }

    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "the file did not arrive whole");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(received);
        Files.deleteIfExists(cleaned);
    }
}
