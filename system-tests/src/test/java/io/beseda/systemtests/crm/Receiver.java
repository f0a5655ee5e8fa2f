package io.beseda.systemtests.crm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.beseda.systemtests.inbox.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program of a customer's that is told of events. */
final class Receiver implements AutoCloseable {

    private static final String ALGORITHM = "HmacSHA256";

    private record Delivery(Headers headers, String body) {

        /** As Standard Webhooks 1.0 signs it. */
        String signature(String secret) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                mac.init(new SecretKeySpec(key, ALGORITHM));
                String signed =
                        String.join(".", headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"), body);
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + ALGORITHM, e);
            }
        }
    }

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            deliveries.add(new Delivery(exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    /** Waits for an event with this text, signed with this key. */
    void awaitSigned(String secret, String text) {
        await().atMost(Desk.LIMIT)
                .untilAsserted(() -> assertThat(deliveries)
                        .filteredOn(delivery -> delivery.body().contains(text))
                        .isNotEmpty()
                        .allSatisfy(delivery -> assertThat(delivery.headers().getFirst("webhook-signature"))
                                .isEqualTo(delivery.signature(secret))));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
