package io.beseda.gateway.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.beseda.gateway.support.Gateway;
import io.beseda.gateway.support.RawSocket;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** S22 by address: sessions and sockets; S36: what a client claims its address to be. */
@QuarkusTest
@TestProfile(ShortTimesAndSmallLimits.class)
@WithTestResource(Infrastructure.class)
class AddressLimitsTest {

    private static final int ENOUGH = 1_000;

    @Test
    void oneAddressMayNotAskForSessionsForEverAndOthersAreNotConcerned() {
        Response answer = session("203.0.113.9");
        for (int i = 0; i < ENOUGH && answer.statusCode() != 429; i++) {
            answer = session("203.0.113.9");
        }

        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-sessions"));
        session("203.0.113.10").then().statusCode(404);
    }

    @Test
    void oneAddressMayNotOpenSocketsForEverAndOthersAreNotConcerned() throws IOException {
        int status = 101;
        for (int i = 0; i < ENOUGH && status == 101; i++) {
            status = handshake("203.0.113.77");
        }

        assertThat(status).isEqualTo(429);
        assertThat(handshake("203.0.113.78")).isEqualTo(101);
    }

    @Test
    void whatTheClientClaimsToBeDoesNotHelp() throws IOException {
        int status = 101;
        for (int i = 0; i < ENOUGH && status == 101; i++) {
            status = handshake("198.51.100." + i % 250 + ", 203.0.113.79");
        }

        assertThat(status).isEqualTo(429);
    }

    private static Response session(String address) {
        return given().header("X-Forwarded-For", address)
                .contentType("text/plain")
                .body("{\"id\":\"1\",\"hash\":\"" + Gateway.hash() + "\"}")
                .post("/widget/session");
    }

    private static int handshake(String address) throws IOException {
        try (var socket = RawSocket.upgrade("/widget/socket", "X-Forwarded-For: " + address)) {
            return socket.statusCode();
        }
    }
}
