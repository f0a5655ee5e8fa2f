package io.beseda.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What guards the console's pages and the cookie an operator stays signed in with. */
@ExtendWith(RunningProduct.class)
class ConsoleSecurityTest {

    private static String cookie;

    @BeforeAll
    static void signIn(Product product) {
        var request = Map.of("email", product.administratorEmail(), "password", Administrator.password(product));
        cookie = Rest.anonymous(product.origin())
                .post("/auth/sign-in", request)
                .raw()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    @Test
    void s48ThePageForbidsFramingSniffingAndEverythingInline(Product product) {
        for (String path : List.of("/console/", "/console/inbox", "/console/icon.svg")) {
            HttpHeaders headers =
                    Rest.anonymous(product.origin()).get(path).raw().headers();

            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .hasValue("same-origin");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void s48TheCookieIsOfThisHostAloneAndOutOfReachOfScriptsAndOtherSites() {
        assertThat(cookie)
                .startsWith("__Host-beseda-refresh=")
                .contains(";Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void s48ACookieAuthorisesNoRequest(Product product) {
        Rest forged = Rest.anonymous(product.origin())
                .with("Cookie", cookie.split(";")[0])
                .with("Origin", "https://evil.example");

        for (String path : List.of(
                "/api/inbox/v1/conversations",
                "/api/settings/v1/online-chats",
                "/api/crm/v1/leads",
                "/api/crm/v1/users")) {
            assertThat(forged.get(path).status()).as(path).isEqualTo(401);
            assertThat(forged.post(path, Map.of("name", "evil")).status())
                    .as("POST " + path)
                    .isIn(401, 405);
        }
    }

    @Test
    void s48AnotherSitesPageCannotRenewASignIn(Product product) {
        var answer = Rest.anonymous(product.origin())
                .with("Cookie", cookie.split(";")[0])
                .with("Origin", "https://evil.example")
                .post("/auth/refresh", Map.of());

        assertThat(answer.status()).isBetween(400, 403);
        assertThat(answer.raw().headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
