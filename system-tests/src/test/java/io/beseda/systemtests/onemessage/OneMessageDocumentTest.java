package io.beseda.systemtests.onemessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.contracts.EventType;
import io.beseda.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/one-message.md names what exists. */
class OneMessageDocumentTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\((\\.\\./[^)]+)\\)");
    private static final Pattern NAME = Pattern.compile("`([a-z]+(?:[.-][a-z0-9]+)+)`");

    static Stream<MatchResult> links() {
        return LINK.matcher(document()).results();
    }

    @ParameterizedTest
    @MethodSource("links")
    void linksToCodeThatIsThere(MatchResult link) throws IOException {
        Path file = DOCS.resolve(link.group(2));
        String[] named = link.group(1).split("\\.");

        assertThat(file).exists();
        if (named.length == 2) {
            assertThat(file.getFileName().toString().toLowerCase(java.util.Locale.ROOT))
                    .startsWith(named[0].toLowerCase(java.util.Locale.ROOT) + ".");
            assertThat(Files.readString(file)).containsPattern("\\b" + named[1] + "\\(");
        }
    }

    @Test
    void namesTopicsAndEventsThatExist() {
        List<String> known = Stream.concat(
                        Stream.of(Topic.values()).map(Topic::topicName),
                        Stream.of(EventType.values()).map(EventType::typeName))
                .toList();

        assertThat(NAME.matcher(document()).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(known::contains, "a topic or an event type");
    }

    private static String document() {
        try {
            return Files.readString(DOCS.resolve("one-message.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
