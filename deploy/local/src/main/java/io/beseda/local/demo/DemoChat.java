package io.beseda.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beseda.local.LocalRunException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Sets up the online chat of the demo shop as an administrator would, through the public REST API. */
public final class DemoChat {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "Demo shop";
    private static final String CHATS = "/api/settings/v1/online-chats";
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI product;

    public DemoChat(URI product) {
        this.product = product;
    }

    /**
     * The embed script of the chat placed on this site; the chat is made, or its address set, where needed.
     *
     * @throws LocalRunException when the product refuses a step, saying which
     */
    public String embedScript(String email, String password, String site) {
        var token = send("POST", "/auth/sign-in", Map.of("email", email, "password", password), "", OK)
                .path("accessToken")
                .asText();
        var chat = find(token).orElseGet(() -> send("POST", CHATS, Map.of("name", NAME), token, CREATED));
        var path = CHATS + "/" + chat.path("id").asText();
        if (!addresses(chat).contains(site)) {
            send("PATCH", path, Map.of("placementAddresses", List.of(site)), token, OK);
        }
        return send("GET", path + "/embed-script?placement=web", Map.of(), token, OK)
                .path("script")
                .asText();
    }

    private Optional<JsonNode> find(String token) {
        var chats = send("GET", CHATS, Map.of(), token, OK).path("items");
        return StreamSupport.stream(chats.spliterator(), false)
                .filter(chat -> chat.path("name").asText().equals(NAME))
                .findFirst();
    }

    private static List<String> addresses(JsonNode chat) {
        return StreamSupport.stream(chat.path("placementAddresses").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode send(String method, String path, Map<String, ?> body, String token, int expected) {
        try {
            var request = HttpRequest.newBuilder(product.resolve(path))
                    .timeout(TIMEOUT)
                    .header("Accept", "application/json");
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (method.equals("GET")) {
                request.GET();
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new LocalRunException(
                        "%s %s answered %d%s".formatted(method, path, answer.statusCode(), reason(answer.body())));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new LocalRunException("%s %s failed (%s)".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("Interrupted while the demo chat was set up.", e);
        }
    }

    private static String reason(String body) {
        try {
            var detail = JSON.readTree(body).path("detail").asText();
            return detail.isEmpty() ? "" : " (" + detail + ")";
        } catch (IOException notJson) {
            return "";
        }
    }
}
