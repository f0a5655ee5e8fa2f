package io.beseda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.beseda.gateway.connection.CloseCode;
import io.beseda.gateway.connection.FrameJson;
import io.beseda.gateway.identity.UserTokenFlaw;
import io.beseda.gateway.operator.OperatorFrame;
import io.beseda.gateway.operator.OperatorServerFrame;
import io.beseda.gateway.visitor.RefusalCode;
import io.beseda.gateway.visitor.VisitorFrame;
import io.beseda.gateway.visitor.VisitorServerFrame;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/socket-protocol.md} says what the code does. */
class SocketProtocolDocumentTest {

    private static final String DOCUMENT = read();
    private static final Map<String, Class<?>> KINDS = Map.of(
            "visitor-client", VisitorFrame.class,
            "visitor-server", VisitorServerFrame.class,
            "operator-client", OperatorFrame.class,
            "operator-server", OperatorServerFrame.class);
    /** Fails on members that no record has. */
    private static final ObjectMapper STRICT =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    record Example(String kind, String json) {}

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAFrameOfTheCode(Example example) throws IOException {
        Object frame = STRICT.readValue(example.json, KINDS.get(example.kind));

        if (example.kind.endsWith("server")) {
            JsonNode written = STRICT.readTree(FrameJson.bytes(FrameJson.writerFor(KINDS.get(example.kind)), frame));
            assertThat(written).isEqualTo(STRICT.readTree(example.json));
        }
    }

    @Test
    void everyFrameOfTheCodeHasAnExample() throws IOException {
        for (Map.Entry<String, Class<?>> kind : KINDS.entrySet()) {
            Set<String> shown = new TreeSet<>();
            for (Example example :
                    examples().filter(one -> one.kind.equals(kind.getKey())).toList()) {
                shown.add(STRICT.readTree(example.json).get("type").asText());
            }
            Set<String> known = Arrays.stream(
                            kind.getValue().getAnnotation(JsonSubTypes.class).value())
                    .map(JsonSubTypes.Type::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shown).as(kind.getKey()).isEqualTo(known);
        }
    }

    @Test
    void theTableOfCloseCodesIsTheEnum() {
        List<String> told = find("(?m)^\\| (\\d{4}) \\| ([^|]+) \\|")
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(Arrays.stream(CloseCode.values())
                        .map(code -> code.code() + " " + code.reason())
                        .toList());
    }

    @Test
    void theTableOfRefusalsIsTheEnum() {
        String table =
                DOCUMENT.substring(DOCUMENT.indexOf("### `refused`"), DOCUMENT.indexOf("### `message`\n\nA stored"));

        assertThat(Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                        .matcher(table)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::code)
                        .toList());
    }

    @Test
    void theTableOfUserTokensProblemsIsTheEnum() {
        assertThat(find("(?m)^\\| `(user-token-[a-z-]+)` \\|").map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(UserTokenFlaw.values())
                        .map(UserTokenFlaw::code)
                        .toList());
    }

    @Test
    void everySettingThatIsNamedExists() {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GatewaySettings.class)
                .withDefaultValue("beseda.widget.session-secret", "c2VjcmV0")
                .withDefaultValue("beseda.signing-keys.sealing-key", "a2V5")
                .build();
        Set<String> existing = new TreeSet<>();
        config.getPropertyNames().forEach(existing::add);

        List<String> named =
                find("`(beseda\\.[a-z.-]+)`").map(name -> name.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(existing).containsAll(named);
    }

    private static Stream<Example> examples() {
        return find("(?ms)^```json (\\S+)\\n(.*?)\\n```")
                .filter(block -> KINDS.containsKey(block.group(1)))
                .map(block -> new Example(block.group(1), block.group(2)));
    }

    private static Stream<MatchResult> find(String pattern) {
        return Pattern.compile(pattern).matcher(DOCUMENT).results();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/socket-protocol.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
