package io.beseda.crm.oauth;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An integration and its administrator's browser. */
record OAuthFixtures(String administrator, String id, String secret, String redirectUri) {

    static final String INTEGRATIONS = "/api/crm/v1/integrations";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    static OAuthFixtures create(String administrator, String redirectUri) {
        JsonPath created = given().auth()
                .oauth2(administrator)
                .contentType("application/json")
                .body(Map.of("name", "Stock", "redirectUri", redirectUri))
                .post(INTEGRATIONS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
        return new OAuthFixtures(
                administrator, created.getString("id"), created.getString("clientSecret"), redirectUri);
    }

    OAuthFixtures withSecret(String other) {
        return new OAuthFixtures(administrator, id, other, redirectUri);
    }

    /** What the redirect carries. */
    Map<String, String> decide(boolean allowed, String state) {
        Map<String, Object> body = new HashMap<>();
        body.put("allowed", allowed);
        body.put("state", state);
        String location = given().auth()
                .oauth2(administrator)
                .contentType("application/json")
                .header("X-Forwarded-Host", "shop.example")
                .body(body)
                .post(INTEGRATIONS + "/" + id + "/consent")
                .then()
                .statusCode(200)
                .extract()
                .path("location");
        Map<String, String> parameters = new LinkedHashMap<>();
        Arrays.stream(URI.create(location).getRawQuery().split("&")).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        });
        return parameters;
    }

    String code() {
        return decide(true, "any").get("code");
    }

    Response exchange(String code) {
        return ask(Map.of("grant_type", "authorization_code", "code", code));
    }

    Response refresh(String token) {
        return ask(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    /** From an address of its own: failures of one test don't limit the others. */
    Response ask(Map<String, String> particular) {
        int number = ADDRESSES.incrementAndGet();
        return given().contentType("application/json")
                .header("X-Forwarded-For", "198.19.%d.%d".formatted(number / 250, number % 250))
                .body(body(particular))
                .post("/oauth2/access_token");
    }

    Map<String, String> body(Map<String, String> particular) {
        Map<String, String> body =
                new HashMap<>(Map.of("client_id", id, "client_secret", secret, "redirect_uri", redirectUri));
        body.putAll(particular);
        return body;
    }

    ValidatableResponse delete() {
        return given().auth()
                .oauth2(administrator)
                .delete(INTEGRATIONS + "/" + id)
                .then();
    }
}
