package io.beseda.systemtests.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an online chat may run, and the attacks on that; names with an S are those of the list of attacks. */
@ExtendWith(RunningProduct.class)
class PlacementRulesTest {

    private static final String CHATS = "/api/settings/v1/online-chats/";
    private static final String SHOP = "https://shop.example";

    private static Product product;
    private static Administrator administrator;
    private static Rest settings;

    @BeforeAll
    static void signIn(Product running) {
        product = running;
        administrator = Administrator.signIn(running);
        settings = administrator.rest();
    }

    @Test
    void onlyPagesOfThePlacementAddressesOriginRunTheChatAndTheServerSaysSo() {
        Button button = known(administrator.createChat("Placed", SHOP));

        assertThat(session(button, SHOP).status()).isEqualTo(200);
        assertThat(session(button, "https://other.example").status()).isEqualTo(403);
        assertThat(framePolicy(button.id(), button.hash())).contains("frame-ancestors " + SHOP);
    }

    @Test
    void aChatRunsOnUpToTenAddresses() {
        Button button = administrator.createChat("Ten", SHOP);
        List<String> ten = IntStream.range(0, 10)
                .mapToObj(i -> "https://s" + i + ".example")
                .toList();
        List<String> eleven = new ArrayList<>(ten);
        eleven.add(SHOP);

        assertThat(place(button, ten).status()).isEqualTo(200);
        Rest.Answer tooMany = place(button, eleven);
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.body().at("/errors/0/code").asText()).isEqualTo("addresses-too-many");
    }

    @Test
    void theAppPlacementHasItsOwnKeyAndTheWebScriptNeverWorksWithoutItsOrigin() {
        Button button = known(administrator.createChat("App", SHOP));
        String appHash = embedInApp(button);

        assertThat(appHash).isNotEqualTo(button.hash());
        Awaitility.await()
                .until(() ->
                        session(button.id(), appHash, "https://any.example").status() == 200);
        assertThat(session(button, "https://any.example").status()).isEqualTo(403);
    }

    @Test
    void turningOnePlacementOnOrOffNeverChangesTheOther() {
        Button button = known(administrator.createChat("Both", SHOP));
        String appHash = embedInApp(button);
        Awaitility.await()
                .until(() ->
                        session(button.id(), appHash, "https://any.example").status() == 200);

        settings.patch(CHATS + button.chatId(), Map.of("embeddedInApp", false)).ok();
        Awaitility.await()
                .until(() ->
                        session(button.id(), appHash, "https://any.example").status() == 404);
        assertThat(session(button, SHOP).status()).isEqualTo(200);

        assertThat(embedInApp(button)).isEqualTo(appHash);
        place(button, List.of());
        Awaitility.await().until(() -> session(button, SHOP).status() == 403);
        assertThat(session(button.id(), appHash, "https://any.example").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://shop.example, address-scheme-refused",
        "javascript:alert(1), address-scheme-refused",
        "http://shop.example, address-https-required",
        "https://user:secret@shop.example, address-user-info",
        "shop, address-bare-word",
        "https://10.1.2.3, address-ip-not-public",
        "https://192.168.0.1, address-ip-not-public",
    })
    void whatIsNoPublicSiteIsAFieldErrorThatSaysWhy(String address, String code) {
        Button button = administrator.createChat("Wrong", SHOP);

        Rest.Answer refused = place(button, List.of(SHOP, address));

        JsonNode error = refused.body().at("/errors/0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(error.get("pointer").asText()).isEqualTo("/placementAddresses/1");
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(error.get("detail").asText()).isNotBlank();
    }

    @Test
    void changesReachTheGatewayWithinASecond() {
        Button button = known(administrator.createChat("Live", SHOP));

        place(button, List.of("https://moved.example"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> session(button, "https://moved.example").status() == 200);
        assertThat(session(button, SHOP).status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "S2: {0}")
    @ValueSource(
            strings = {
                "https://shop.example.evil.example",
                "null",
                "https://SHOP.example",
                "https://shop.example:8443",
                "https://shop.example.",
                "https://shop.example@evil.example"
            })
    void s2OriginTricksAreRefused(String origin) {
        Button button = known(administrator.createChat("Tricks", SHOP));

        assertThat(session(button, origin).status()).isEqualTo(403);
    }

    @Test
    void s8ATokenOfOnePlacementIsRefusedForAnother() {
        Button one = known(administrator.createChat("One", SHOP));
        Button other = known(administrator.createChat("Other", SHOP));
        String key = UUID.randomUUID().toString();
        String token =
                Visitor.session(product.origin(), one, SHOP, key).get("token").asText();
        try (Visitor visitor = new Visitor(product.origin(), other, key)) {
            visitor.write("mine");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> visitor.conversationId() != null);

            Rest ofOne = Rest.bearer(product.origin(), token);

            assertThat(ofOne.get("/api/visitor/v1/conversations/" + visitor.conversationId() + "/messages")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(session(one.id(), other.hash(), SHOP).status()).isEqualTo(404);
    }

    @Test
    void s28TheFrameAndTheConsoleAreGuardedByTheirPolicies() {
        Button button = known(administrator.createChat("Policy", SHOP));

        assertThat(framePolicy(button.id(), button.hash()))
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors " + SHOP)
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(policy("/console/settings/online-chats"))
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .doesNotContain("script-src 'unsafe-inline'");
    }

    @Test
    void s31ASessionTellsPublicFieldsOnlyAndUnknownButtonsAreAllAlike() {
        Button button = known(administrator.createChat("Public", SHOP));

        Rest.Answer granted = session(button, SHOP);

        assertThat(granted.body().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("token", "expiresInSeconds", "placement", "frameUrl", "chat", "identity");
        assertThat(granted.body().get("identity").toString()).isEqualTo("{\"state\":\"anonymous\"}");
        assertThat(granted.body().get("chat").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("name", "conversationMode", "senderNames");
        assertThat(granted.raw().headers().firstValue("Access-Control-Allow-Origin"))
                .contains(SHOP);
        assertThat(granted.raw().headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        Rest.Answer wrongHash = session(button.id(), "0".repeat(63) + "1", SHOP);
        Rest.Answer unknown = session("999999999", button.hash(), SHOP);
        assertThat(wrongHash.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().get("detail")).isEqualTo(wrongHash.body().get("detail"));
    }

    @ParameterizedTest(name = "S32: {0}")
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://[::1]",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1",
                "https://0x7f.1",
                "https://2130706433",
                "file:///etc/passwd",
                "gopher://shop.example"
            })
    void s32AddressesOfInternalNetworksAreRefused(String address) {
        Button button = administrator.createChat("Internal", SHOP);

        assertThat(place(button, List.of(address)).status()).isEqualTo(400);
    }

    @Test
    void s33AddressesAreNeverFetched() throws IOException {
        var asked = new AtomicInteger();
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        site.start();
        try {
            String address = "http://localhost:" + site.getAddress().getPort();
            Button button = known(administrator.createChat("Unfetched", address));
            settings.post(CHATS + button.chatId() + "/page-checks", Map.of("address", address + "/page"))
                    .ok();
            assertThat(session(button, address).status()).isEqualTo(200);

            assertThat(asked).hasValue(0);
        } finally {
            site.stop(0);
        }
    }

    /** Once the gateway has heard of it. */
    private static Button known(Button button) {
        Awaitility.await().until(() -> session(button, button.site()).status() == 200);
        return button;
    }

    private static String embedInApp(Button button) {
        settings.patch(CHATS + button.chatId(), Map.of("embeddedInApp", true)).ok();
        return settings.get(CHATS + button.chatId() + "/embed-script?placement=app")
                .ok()
                .get("script")
                .asText()
                .replaceAll("(?s).*hash: '([0-9a-f]{64})'.*", "$1");
    }

    private static Rest.Answer place(Button button, List<String> addresses) {
        return settings.patch(CHATS + button.chatId(), Map.of("placementAddresses", addresses));
    }

    private static Rest.Answer session(Button button, String origin) {
        return session(button.id(), button.hash(), origin);
    }

    private static Rest.Answer session(String id, String hash, String origin) {
        return Rest.anonymous(product.origin())
                .with("Origin", origin)
                .post("/widget/session", Map.of("id", id, "hash", hash));
    }

    private static String framePolicy(String id, String hash) {
        return policy("/widget/frame/" + id + "/" + hash);
    }

    private static String policy(String path) {
        return Rest.anonymous(product.origin())
                .get(path)
                .raw()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }
}
