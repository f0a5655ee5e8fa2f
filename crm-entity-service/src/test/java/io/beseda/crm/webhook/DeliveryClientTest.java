package io.beseda.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.support.account.AccountId;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryClientTest {

    private static final String BODY = "leads%5Badd%5D%5B0%5D%5Bid%5D=1";
    private static final String PASSWORD = "changeit";

    private final WebhookSettings patient = settings("PT30S");
    private final WebhookSecret secret = WebhookSecret.fresh();
    private final Vertx vertx = Vertx.vertx();
    private WebhookReceiver receiver;

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws Exception {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aDeliveryIsSignedSoThatItsReceiverCanTell() throws Exception {
        Attempt attempt = client(loopback()).send(delivery(receiver.url("/hook?key=1")));

        assertThat(attempt.good()).isTrue();
        assertThat(attempt.status()).contains(200);
        WebhookReceiver.Received received = receiver.received().get(0);
        assertThat(received.path()).isEqualTo("/hook?key=1");
        assertThat(received.body()).isEqualTo(BODY);
        assertThat(received.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(Instant.ofEpochSecond(Long.parseLong(received.headers().get("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(received.headers().get("webhook-signature")).isEqualTo(signature(received));
        assertThat(secret.text()).startsWith("whsec_");
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedWhateverTheNameSaysThen() throws Exception {
        List<InetAddress> answers = new ArrayList<>(List.of(address("127.0.0.1"), address("192.0.2.1")));
        DeliveryClient client = client(new PublicAddresses(true, host -> List.of(answers.remove(0))));

        Attempt attempt = client.send(delivery("http://hook.example:" + receiver.port() + "/"));

        assertThat(attempt.good()).isTrue();
        assertThat(answers).containsExactly(address("192.0.2.1"));
        assertThat(receiver.received().get(0).headers()).containsEntry("host", "hook.example:" + receiver.port());
    }

    @Test
    void anAddressThatTurnedPrivateIsRefusedWithTheNextDelivery() throws Exception {
        AtomicReference<String> answer = new AtomicReference<>("93.184.215.14");
        var addresses = new PublicAddresses(false, host -> List.of(address(answer.get())));
        assertThat(addresses.of("hook.example")).isPresent();

        answer.set("127.0.0.1");
        Attempt attempt = client(addresses).send(delivery("http://hook.example:" + receiver.port() + "/"));

        assertThat(attempt.failure()).contains(Attempt.Failure.ADDRESS_REFUSED);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        receiver.answer(302, "");

        Attempt attempt = client(loopback()).send(delivery(receiver.url("/")));

        assertThat(attempt.good()).isFalse();
        assertThat(attempt.status()).contains(302);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void noMoreThanAKilobyteOfAnAnswerIsKept() throws Exception {
        receiver.answer(500, "x".repeat(500_000));

        Attempt attempt = client(loopback()).send(delivery(receiver.url("/")));

        assertThat(attempt.status()).contains(500);
        assertThat(attempt.answer()).isEqualTo("x".repeat(1024));
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotWaitedFor() throws Exception {
        receiver.answer(number -> -1);

        var hasty = new DeliveryClient(vertx, new HttpClientOptions(), loopback(), settings("PT1S"), Clock.systemUTC());
        Attempt attempt = hasty.send(delivery(receiver.url("/")));

        assertThat(attempt.failure()).contains(Attempt.Failure.TIMED_OUT);
        assertThat(attempt.took()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
    }

    @Test
    void whoIsNotThereIsTold() throws Exception {
        String nobody = receiver.url("/");
        receiver.close();

        assertThat(client(loopback()).send(delivery(nobody)).failure()).contains(Attempt.Failure.NOT_CONNECTED);
        DeliveryClient lost = client(new PublicAddresses(false, host -> {
            throw new UnknownHostException(host);
        }));
        assertThat(lost.send(delivery("https://nobody.example/")).failure()).contains(Attempt.Failure.UNKNOWN_HOST);
    }

    @Test
    void aCertificateIsCheckedAgainstTheNameNotTheAddress() throws Exception {
        String keys = keys("hook.example");
        AtomicReference<String> asked = new AtomicReference<>();
        HttpServer server = tlsServer(keys, asked);
        var trusting = new HttpClientOptions()
                .setTrustOptions(new JksOptions().setPath(keys).setPassword(PASSWORD));
        DeliveryClient client = new DeliveryClient(vertx, trusting, loopback(), patient, Clock.systemUTC());

        assertThat(client.send(delivery("https://hook.example:" + server.actualPort() + "/"))
                        .status())
                .contains(200);
        assertThat(asked.get()).isEqualTo("hook.example");
        assertThat(client.send(delivery("https://other.example:" + server.actualPort() + "/"))
                        .failure())
                .contains(Attempt.Failure.NOT_CONNECTED);
        assertThat(client(loopback())
                        .send(delivery("https://hook.example:" + server.actualPort() + "/"))
                        .failure())
                .contains(Attempt.Failure.NOT_CONNECTED);
    }

    private HttpServer tlsServer(String keys, AtomicReference<String> asked)
            throws ExecutionException, InterruptedException {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setSni(true)
                        .setKeyCertOptions(new JksOptions().setPath(keys).setPassword(PASSWORD)))
                .requestHandler(request -> {
                    asked.set(request.connection().indicatedServerName());
                    request.response().end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private String keys(String name) throws Exception {
        Path store = directory.resolve("keys.jks");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return store.toString();
    }

    private static WebhookSettings settings(String timeout) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(WebhookSettings.class)
                .withDefaultValue("beseda.webhooks.timeout", timeout)
                .build()
                .getConfigMapping(WebhookSettings.class);
    }

    private DeliveryClient client(PublicAddresses addresses) {
        return new DeliveryClient(vertx, new HttpClientOptions(), addresses, patient, Clock.systemUTC());
    }

    private static PublicAddresses loopback() {
        return new PublicAddresses(true, host -> List.of(address("127.0.0.1")));
    }

    private Delivery delivery(String url) {
        return new Delivery(
                new DeliveryId(1),
                new AccountId(1),
                new WebhookId(1),
                UUID.randomUUID(),
                BODY,
                new Destination(url),
                secret);
    }

    private String signature(WebhookReceiver.Received received) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.text().substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = received.headers().get("webhook-id")
                + "." + received.headers().get("webhook-timestamp")
                + "." + received.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes()));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
