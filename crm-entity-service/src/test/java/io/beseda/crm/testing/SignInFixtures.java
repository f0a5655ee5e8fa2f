package io.beseda.crm.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser that signs in, each time from an address of its own, behind the trusted proxy on this host. */
public final class SignInFixtures {

    public static final String COOKIE = "__Host-beseda-refresh";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private SignInFixtures() {}

    public static Response signIn(String email, String password) {
        int number = ADDRESSES.incrementAndGet();
        return signInFrom("198.18.%d.%d".formatted(number / 250, number % 250), email, password);
    }

    public static Response signInFrom(String forwardedFor, String email, String password) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", forwardedFor)
                .body(Map.of("email", email, "password", password))
                .post("/auth/sign-in");
    }

    public static Response refresh(String token) {
        return given().cookie(COOKIE, token).header("X-Beseda-Refresh", "1").post("/auth/refresh");
    }

    public static String refreshCookie(Response answer) {
        answer.then().statusCode(200);
        return answer.cookie(COOKIE);
    }

    public static String accessToken(Response answer) {
        answer.then().statusCode(200);
        return answer.jsonPath().getString("accessToken");
    }
}
