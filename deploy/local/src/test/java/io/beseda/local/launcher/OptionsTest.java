package io.beseda.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path REPOSITORY = Path.of("/repository");

    @Test
    void withoutOptionsDataIsKeptInTheRepository() {
        assertThat(Options.parse(List.of(), REPOSITORY))
                .isEqualTo(new Options(false, false, 8080, REPOSITORY.resolve(".local-data")));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(Options.parse(List.of("--port", "9000", "--data", "/data", "--reset", "--help"), REPOSITORY))
                .isEqualTo(new Options(true, true, 9000, Path.of("/data")));
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 9000, There is no option --prot: see deploy/local/up --help.",
        "--port, --port needs a value: see deploy/local/up --help.",
        "--port http, '--port needs a port number, not http.'"
    })
    void anythingElseIsRefusedInASentence(String line, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" ")), REPOSITORY))
                .isInstanceOf(Options.RefusedOption.class)
                .hasMessage(sentence);
    }

    @Test
    void theLauncherEndsWithStatusTwoOnARefusedOption() throws Exception {
        var output = new ByteArrayOutputStream();

        var status =
                new Launcher(REPOSITORY, new PrintStream(output, true, StandardCharsets.UTF_8)).run(List.of("--bogus"));

        assertThat(status).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("There is no option --bogus: see deploy/local/up --help.");
    }
}
