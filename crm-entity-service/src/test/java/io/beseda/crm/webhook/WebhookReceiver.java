package io.beseda.crm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** A program that is told of events: a real HTTP server on this host. */
public final class WebhookReceiver implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    /** The status for the request of this number, from 0; below 0: no answer within any time-out. */
    private volatile IntUnaryOperator status = number -> 200;

    private volatile String answer = "";

    /** A request, its form decoded. */
    public record Received(String path, Map<String, String> headers, String body, Map<String, String> form) {}

    public WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void answer(IntUnaryOperator statusOfNumber) {
        status = statusOfNumber;
    }

    public void answer(int fixed, String body) {
        status = number -> fixed;
        answer = body;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<Received> awaitReceived(int count) {
        await().atMost(LIMIT).until(() -> received.size() >= count);
        return received();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        int code;
        synchronized (received) {
            code = status.applyAsInt(received.size());
            received.add(new Received(exchange.getRequestURI().toString(), headers, body, form(body)));
        }
        if (code < 0) {
            return;
        }
        if (code / 100 == 3) {
            exchange.getResponseHeaders().set("Location", url("/redirected"));
        }
        byte[] bytes = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        List<String> pairs = new ArrayList<>(Arrays.asList(body.split("&")));
        pairs.removeIf(String::isEmpty);
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return form;
    }
}
