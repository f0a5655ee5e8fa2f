package io.beseda.systemtests.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A program of {@code web/integrations}, which an administrator has allowed into the account. */
record Program(Product product, Map<String, String> environment) {

    private static final String INTEGRATIONS = "/api/crm/v1/integrations";
    /** Where the program thinks the account is. */
    private static final String DOMAIN = "beseda-test.amocrm.ru";

    private static final long LIMIT_SECONDS = 90;

    static Program allowed(Product product, Administrator administrator) {
        String redirectUri = "https://integration.example/callback";
        JsonNode created = administrator
                .rest()
                .post(INTEGRATIONS, Map.of("name", "Library " + UUID.randomUUID(), "redirectUri", redirectUri))
                .ok();
        String id = created.get("id").asText();
        String location = administrator
                .rest()
                .post(INTEGRATIONS + "/" + id + "/consent", Map.of("allowed", true, "state", "any"))
                .ok()
                .get("location")
                .asText();
        return new Program(
                product,
                Map.of(
                        "PRODUCT",
                        product.origin().toString(),
                        "ACCOUNT_DOMAIN",
                        DOMAIN,
                        "CLIENT_ID",
                        id,
                        "CLIENT_SECRET",
                        created.get("clientSecret").asText(),
                        "REDIRECT_URI",
                        redirectUri,
                        "CODE",
                        code(location)));
    }

    private static String code(String location) {
        for (String pair : URI.create(location).getRawQuery().split("&")) {
            if (pair.startsWith("code=")) {
                return URLDecoder.decode(pair.substring("code=".length()), UTF_8);
            }
        }
        throw new AssertionError("no code in the redirect");
    }

    /** The lines it writes, once it has ended. */
    List<String> run(String file) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("node", "--require", "./redirect.cjs", file)
                .directory(Path.of("..", "web", "integrations").toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var output = process.inputReader(UTF_8)) {
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", file)
                    .isTrue();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
