package io.beseda.conversation.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a ZIP archive (PKWARE's APPNOTE 6.3) says it holds. Its entries stay packed, however much they would become. */
final class ArchiveDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MAX_COMMENT = 65_535;
    private static final int DIRECTORY_SIZE = 12;
    private static final long MAX_DIRECTORY_BYTES = 1 << 20;

    private ArchiveDirectory() {}

    /** Whether it has an entry of this name; a directory larger than any document's is not even read. */
    static boolean names(Path archive, String entry) throws IOException {
        if (directoryBytes(archive) > MAX_DIRECTORY_BYTES) {
            return false;
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.getEntry(entry) != null;
        } catch (ZipException e) {
            return false;
        }
    }

    private static long directoryBytes(Path archive) throws IOException {
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            int length = (int) Math.min(file.size(), END_BYTES + MAX_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && file.read(tail, file.size() - tail.remaining()) >= 0) {}
            for (int at = length - END_BYTES; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    return Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_SIZE));
                }
            }
            return Long.MAX_VALUE;
        }
    }
}
