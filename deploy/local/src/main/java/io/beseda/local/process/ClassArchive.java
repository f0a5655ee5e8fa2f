package io.beseda.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes a program loads, parsed and verified once and kept beside its jar: taken from there, a start needs half the
 * work. An archive fits one build of the jar and one Java; where it does not fit, classes come from the jar.
 */
public final class ClassArchive {

    private static final String SILENT = "-Xlog:cds*=off";

    private final Path file;
    private final Path jar;

    private ClassArchive(Path file, Path jar) {
        this.file = file;
        this.jar = jar;
    }

    /** That of the program in this jar. */
    public static ClassArchive of(String program, Path jar) {
        return new ClassArchive(jar.resolveSibling(program + ".jsa"), jar);
    }

    /** Java options for a start from the archive; none where there is no archive of this build. */
    public List<String> use() {
        return isCurrent() ? List.of("-XX:SharedArchiveFile=" + file, SILENT) : List.of();
    }

    /** Java options for a run that writes the archive when it ends, which takes several seconds. */
    public List<String> record() {
        return List.of("-XX:ArchiveClassesAtExit=" + file, SILENT);
    }

    private boolean isCurrent() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
