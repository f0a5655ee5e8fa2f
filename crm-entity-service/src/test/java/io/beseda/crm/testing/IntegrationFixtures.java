package io.beseda.crm.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beseda.support.account.AccountId;
import io.beseda.support.problem.Refusal;
import io.beseda.support.ratelimit.IntegrationLimits;
import io.restassured.response.Response;
import java.time.Duration;

/** A program that calls {@code /api/v4} with a token. */
public final class IntegrationFixtures {

    /** Answers 204 in a new account. */
    public static final String ANY_V4 = "/api/v4/leads/custom_fields";

    private static final Duration SECONDS = Duration.ofSeconds(20);
    /** Slower than the limit. */
    private static final Duration PACE = Duration.ofMillis(200);

    private IntegrationFixtures() {}

    /** The service trusts no such token before it has read what was revoked. */
    public static void awaitUsable(String token) {
        await().atMost(SECONDS)
                .pollInterval(PACE)
                .untilAsserted(() -> assertThat(call(token).statusCode()).isEqualTo(204));
    }

    public static void awaitRefused(String token) {
        await().atMost(SECONDS)
                .pollInterval(PACE)
                .untilAsserted(() -> assertThat(call(token).statusCode()).isEqualTo(401));
    }

    /** The answer to a request that comes right after all the integration may ask for was used up, however slow this machine is. */
    public static Response beyond(IntegrationLimits limits, AccountId account, String integration, String token) {
        for (int i = 0; i < 50; i++) {
            try {
                while (true) {
                    limits.count(account, integration);
                }
            } catch (Refusal usedUp) {
                Response answer = call(token);
                if (answer.statusCode() != 204) {
                    return answer;
                }
            }
        }
        throw new AssertionError("requests beyond the limit were taken");
    }

    private static Response call(String token) {
        return given().auth().oauth2(token).get(ANY_V4);
    }
}
