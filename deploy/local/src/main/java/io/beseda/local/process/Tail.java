package io.beseda.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The last lines of a log file. */
public final class Tail {

    private static final int MAX_BYTES = 16 * 1024;

    private Tail() {}

    /** At most {@code lines} last lines, or an empty text when the file can't be read. */
    public static String of(Path file, int lines) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var start = Math.max(0, log.length() - MAX_BYTES);
            var bytes = new byte[(int) (log.length() - start)];
            log.seek(start);
            log.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).strip().split("\n");
            return String.join("\n", Arrays.copyOfRange(all, Math.max(0, all.length - lines), all.length));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
