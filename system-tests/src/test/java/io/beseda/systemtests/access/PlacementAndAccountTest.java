package io.beseda.systemtests.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.client.AccessTokens;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets no chat, no socket and no data. */
@ExtendWith(RunningProduct.class)
class PlacementAndAccountTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void aPageOnAnOriginThatIsNotThePlacementGetsNoChat(Product product) {
        try (Chromium chromium = Chromium.launch();
                CustomerSite site = new CustomerSite()) {
            Button button = Administrator.signIn(product).createChat("Placed", site.origin());
            site.paste(button.script());
            Page page = chromium.browser().newPage();
            page.navigate(site.origin());
            assertThat(page.locator("#amobutton")).isVisible();

            Page stranger = chromium.browser().newPage();
            var refused = stranger.waitForResponse(
                    answer -> answer.url().endsWith("/widget/session"),
                    () -> stranger.navigate(site.strangersOrigin()));

            Assertions.assertThat(refused.status()).isEqualTo(403);
            assertThat(stranger.locator("#amobutton")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widget/socket", "/operator/socket"})
    void aSocketFromAnotherOriginIsRefusedBeforeTheHandshake(String path, Product product) {
        for (String origin : List.of("https://evil.example", "null", product.origin() + ".evil.example")) {
            var refused = Assertions.catchThrowableOfType(
                    CompletionException.class,
                    () -> HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .header("Origin", origin)
                            .buildAsync(
                                    URI.create("ws://" + product.origin().getAuthority() + path),
                                    new WebSocket.Listener() {})
                            .join());

            Assertions.assertThat(refused).cause().isInstanceOf(WebSocketHandshakeException.class);
            Assertions.assertThat(((WebSocketHandshakeException) refused.getCause())
                            .getResponse()
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherAccountsIdsAnswerLikeMissingOnes(Product product) {
        Administrator owner = Administrator.signIn(product);
        Button button = owner.createChat("Owned", "https://owned.example");
        try (Visitor visitor =
                new Visitor(product.origin(), button, UUID.randomUUID().toString())) {
            visitor.write("mine");
            Awaitility.await().atMost(LIMIT).until(() -> visitor.conversationId() != null);
            String conversation = "/api/inbox/v1/conversations/" + visitor.conversationId();
            Awaitility.await()
                    .atMost(LIMIT)
                    .until(() -> owner.rest().get(conversation).ok().hasNonNull("leadId"));
            String lead = "/api/crm/v1/leads/"
                    + owner.rest().get(conversation).ok().get("leadId").asLong();
            String chat = "/api/settings/v1/online-chats/" + button.chatId();
            Rest other = Rest.bearer(product.origin(), AccessTokens.of(product).administrator(2, 2));

            for (String path : List.of(
                    conversation, conversation + "/messages", lead, chat, chat + "/embed-script?placement=web")) {
                Assertions.assertThat(owner.rest().get(path).status()).as(path).isEqualTo(200);
                Assertions.assertThat(other.get(path).status()).as(path).isEqualTo(404);
            }
            Map<String, String> reply =
                    Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "hello");
            Assertions.assertThat(other.post(conversation + "/messages", reply).status())
                    .isEqualTo(404);
            Assertions.assertThat(other.post(conversation + "/finish", Map.of()).status())
                    .isEqualTo(404);
            Assertions.assertThat(other.patch(chat, Map.of("name", "taken")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void metricsAndHealthAreNotReachableThroughTheFrontDoor(Product product) {
        for (String path : List.of("/q/metrics", "/q/health", "/q/openapi", "/q/dev-ui")) {
            Assertions.assertThat(Rest.anonymous(product.origin()).get(path).status())
                    .as(path)
                    .isEqualTo(404);
            for (Service service : Service.values()) {
                URI direct =
                        URI.create("http://127.0.0.1:" + product.ports().http().get(service));
                Assertions.assertThat(Rest.anonymous(direct).get(path).status())
                        .as(service + path)
                        .isNotEqualTo(200);
            }
        }
    }
}
