package io.beseda.systemtests.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets no chat, no socket and no data. */
@ExtendWith(RunningProduct.class)
class PlacementAndAccountTest {

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
