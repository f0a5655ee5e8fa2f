package io.beseda.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/integrations.md} tells integrators what is so. */
class IntegrationsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/integrations.md");

    @Test
    void theSampleIsSignedAsDeliveriesAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        var secret = new WebhookSecret(
                Base64.getDecoder().decode(sample(document, "secret").substring("whsec_".length())));

        String signature = secret.signature(
                sample(document, "webhook-id"),
                Instant.ofEpochSecond(Long.parseLong(sample(document, "webhook-timestamp"))),
                sample(document, "body"));

        assertThat(secret.text()).isEqualTo(sample(document, "secret"));
        assertThat(signature).isEqualTo(sample(document, "webhook-signature"));
        assertThat(PhpForm.of(Map.of("leads", Map.of("add", List.of(Map.of("id", 42))))))
                .isEqualTo(sample(document, "body").split("&")[0]);
    }

    private static String sample(String document, String name) {
        return Pattern.compile("(?m)^" + name + ": (.+)$")
                .matcher(document)
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }
}
