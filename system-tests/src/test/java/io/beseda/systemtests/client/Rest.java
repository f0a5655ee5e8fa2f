package io.beseda.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

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

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(product.resolve(path)).timeout(TIMEOUT);
            headers.forEach(request::header);
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
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
}
