package io.beseda.systemtests.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Requests to the product's front door, as one caller. */
public final class Rest {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final URI product;
    private final Map<String, String> headers;

    private Rest(URI product, Map<String, String> headers) {
        this.product = product;
        this.headers = headers;
    }

    /** A caller without a token. */
    public static Rest anonymous(URI product) {
        return new Rest(product, Map.of());
    }

    public static Rest bearer(URI product, String token) {
        return new Rest(product, Map.of("Authorization", "Bearer " + token));
    }

    public Rest with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Rest(product, more);
    }

    /** @param status 0 if the connection failed */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        /** @throws AssertionError unless it is a success */
        public JsonNode ok() {
            if (status < 200 || status >= 300) {
                throw new AssertionError("answered %d: %s".formatted(status, body));
            }
            return body;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** The bytes as they are. */
    public Answer upload(String path, byte[] content) {
        return send(path, request -> request.POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Anything: GET and DELETE carry no body; a text is sent as it is, everything else as JSON. */
    public Answer send(String method, String path, Object body) {
        return send(path, request -> {
            if (body == null || method.equals("GET") || method.equals("DELETE")) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else if (body instanceof String text) {
                request.method(method, HttpRequest.BodyPublishers.ofString(text));
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json(body)));
            }
        });
    }

    private Answer send(String path, Consumer<HttpRequest.Builder> content) {
        try {
            var request = HttpRequest.newBuilder(product.resolve(path)).timeout(TIMEOUT);
            headers.forEach(request::header);
            content.accept(request);
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    answer.statusCode(),
                    type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode(),
                    answer);
        } catch (IOException e) {
            return new Answer(0, JSON.missingNode(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
