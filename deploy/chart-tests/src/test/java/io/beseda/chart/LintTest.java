package io.beseda.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    /** Lint takes no values, and the chart's own leave out what only its user knows: a copy has the example's as defaults. */
    @Test
    void chartPassesStrictLint(@TempDir Path directory) throws IOException {
        Path copy = directory.resolve("beseda");
        copy(Chart.DIRECTORY, copy);
        var values = Chart.defaultValues();
        Chart.merge(values, Chart.exampleValues());
        Chart.write(copy.resolve("values.yaml"), values);

        var result = new Helm(copy).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
