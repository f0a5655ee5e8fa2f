package io.beseda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/attacks.md} and {@code docs/product-tests.md} name tests that exist. */
class AttacksDocumentTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final String ATTACKS = "attacks.md";
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyRowIsThere() throws IOException {
        assertThat(Pattern.compile("(?m)^\\| (S\\d+) \\|")
                        .matcher(read(ATTACKS))
                        .results())
                .map(row -> row.group(1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 48).mapToObj(i -> "S" + i).toList());
    }

    @ParameterizedTest
    @CsvSource({ATTACKS + ", 40", "product-tests.md, 30"})
    void everyNamedTestExists(String document, int atLeast) throws IOException {
        List<MatchResult> named = NAMED.matcher(read(document)).results().toList();

        assertThat(named).hasSizeGreaterThan(atLeast);
        for (MatchResult test : named) {
            List<String> sources = sources(test.group(1) + ".java");
            assertThat(sources).as(test.group()).isNotEmpty();
            if (test.group(2) != null) {
                assertThat(sources).as(test.group()).anyMatch(source -> source.contains("void " + test.group(2) + "("));
            }
        }
    }

    private static String read(String document) throws IOException {
        return Files.readString(REPOSITORY.resolve("docs").resolve(document));
    }

    private static List<String> sources(String name) throws IOException {
        List<Path> modules;
        try (Stream<Path> all = Files.list(REPOSITORY)) {
            modules = all.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
        List<String> sources = new ArrayList<>();
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.filter(one -> one.endsWith(name)).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
