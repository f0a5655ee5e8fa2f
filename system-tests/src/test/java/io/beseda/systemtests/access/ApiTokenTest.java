package io.beseda.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A token that one service issues and revokes is taken and refused by all. */
@ExtendWith(RunningProduct.class)
class ApiTokenTest {

    /** One of each service with a REST: settings, conversations, the CRM. */
    private static final List<String> EVERYWHERE =
            List.of("/api/v4/website_buttons", "/api/v4/talks", "/api/v4/contacts/custom_fields");

    private static final Duration SECONDS = Duration.ofSeconds(10);

    @Test
    void aRevokedTokenIsRefusedByEveryServiceWithinSeconds(Product product) {
        Administrator administrator = Administrator.signIn(product);
        JsonNode created = administrator
                .rest()
                .post(
                        "/api/crm/v1/api-tokens",
                        Map.of(
                                "name",
                                "System test",
                                "expiresOn",
                                LocalDate.now(Clock.systemUTC()).plusDays(30).toString()))
                .ok();
        Rest integration = Rest.bearer(product.origin(), created.get("token").asText());
        for (String path : EVERYWHERE) {
            assertThat(integration.get(path).status()).as(path).isIn(200, 204);
        }

        administrator
                .rest()
                .delete("/api/crm/v1/api-tokens/" + created.get("id").asText())
                .ok();

        for (String path : EVERYWHERE) {
            await().atMost(SECONDS)
                    .untilAsserted(() ->
                            assertThat(integration.get(path).status()).as(path).isEqualTo(401));
        }
        assertThat(administrator.rest().get(EVERYWHERE.get(0)).status()).isIn(200, 204);
    }
}
