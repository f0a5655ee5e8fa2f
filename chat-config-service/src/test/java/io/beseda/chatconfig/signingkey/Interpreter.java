package io.beseda.chatconfig.signingkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that runs scripts. One that the system has is used; else root on Debian gets the distribution's package; where
 * neither works, the test that asked is skipped and says so.
 *
 * @param program an executable
 */
record Interpreter(Path program) {

    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final long INSTALL_MINUTES = 3;
    private static final long RUN_SECONDS = 60;

    /** The {@code java} that runs this test. */
    static Interpreter java() {
        return new Interpreter(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    static Interpreter of(String program, String debianPackage) {
        var found = installed(program).or(() -> install(debianPackage, program));
        assumeTrue(
                found.isPresent(),
                () -> program + " is not installed here and could not be, so what runs on it is not tested");
        return new Interpreter(found.orElseThrow());
    }

    /** What a script prints, without the line's end; it is short. Ending with an error, or never, fails. */
    String run(Path script, String argument) throws IOException, InterruptedException {
        var command = new ProcessBuilder(program.toString(), script.toString(), argument)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("LC_ALL", "C.UTF-8");
        Process process = command.start();
        if (!process.waitFor(RUN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isZero();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Optional<Path> installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> install(String debianPackage, String program) {
        if (Files.isExecutable(APT) && "root".equals(System.getProperty("user.name"))) {
            aptGet("update", "-q");
            aptGet("install", "-y", "-q", "--no-install-recommends", debianPackage);
        }
        return installed(program);
    }

    private static void aptGet(String... arguments) {
        try {
            var command = new ProcessBuilder(Stream.concat(Stream.of(APT.toString()), Stream.of(arguments))
                            .toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            command.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = command.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            System.out.println(List.of(arguments) + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
