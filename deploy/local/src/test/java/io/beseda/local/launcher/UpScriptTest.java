package io.beseda.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpScriptTest {

    @Test
    void anUnknownOptionIsRefusedBeforeAnythingIsBuilt() throws Exception {
        assertThat(run(Map.of(), "--bogus"))
                .isEqualTo(new Outcome(2, "There is no option --bogus: see deploy/local/up --help."));
    }

    @Test
    void helpNeedsNoBuildEither() throws Exception {
        assertThat(run(Map.of(), "--help"))
                .isEqualTo(new Outcome(0, Options.usage().strip()));
    }

    @Test
    void aMissingJavaIsASentence(@TempDir Path nowhere) throws Exception {
        assertThat(run(Map.of("JAVA_HOME", nowhere.toString())))
                .isEqualTo(new Outcome(1, "Java is missing: install a JDK 17 or newer, or point JAVA_HOME to one."));
    }

    @Test
    void anOldJavaIsASentence(@TempDir Path old) throws Exception {
        var java = Files.createDirectories(old.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        java.toFile().setExecutable(true);

        assertThat(run(Map.of("JAVA_HOME", old.toString())))
                .isEqualTo(new Outcome(1, "Java 11 is too old: install a JDK 17 or newer, or point JAVA_HOME to one."));
    }

    private static Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of("up").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.strip());
    }

    private record Outcome(int status, String output) {}
}
