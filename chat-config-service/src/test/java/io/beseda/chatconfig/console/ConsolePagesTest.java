package io.beseda.chatconfig.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.beseda.chatconfig.setting.PublicOrigin;
import io.beseda.support.testing.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class ConsolePagesTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self' wss://beseda.example; object-src 'none'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'";

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console"})
    void rootLeadsToTheConsole(String path) {
        browser().redirects().follow(false).get(path).then().statusCode(302).header("Location", equalTo("/console/"));
    }

    @Test
    void consentIsAViewOfTheConsoleThatKeepsItsOpener() {
        browser()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/oauth?client_id=1&state=a%26b&mode=popup")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/console/oauth?client_id=1&state=a%26b&mode=popup"))
                .header("Cross-Origin-Opener-Policy", equalTo("unsafe-none"));
        browser()
                .get("/console/oauth?client_id=1")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", equalTo(POLICY))
                .header("Cross-Origin-Opener-Policy", equalTo("unsafe-none"));
        browser().get("/console/inbox").then().header("Cross-Origin-Opener-Policy", equalTo("same-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/",
                "/console/index.html",
                "/console/settings/online-chats",
                "/console/inbox/0d6f3a52-63c5-4d5b-9d0e-2f2d1c2b3a4f",
                "/console/sign-in?back=%2Fconsole%2Finbox",
            })
    void everyViewIsTheOnePageProtectedAndNeverKept(String path) {
        browser()
                .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("<title>Test console</title>"))
                .header("Content-Security-Policy", equalTo(POLICY))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Strict-Transport-Security", equalTo("max-age=31536000"))
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void filesWithAHashInTheirNameAreKeptForEver() {
        browser()
                .get("/console/assets/app-1a2b3c.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo(POLICY))
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/console/assets/gone-1a2b3c.js", "/console/gone.svg", "/console/../application.properties"})
    void missingFilesAreMissingAndThatIsNotKept(String path) {
        browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .header("Cache-Control", not(containsString("immutable")));
    }

    @Test
    void textIsCompressed() {
        var uncoded = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

        given().config(uncoded)
                .header("Accept-Encoding", "gzip")
                .get("/console/assets/app-1a2b3c.js")
                .then()
                .header("Content-Encoding", equalTo("gzip"));
        given().config(uncoded)
                .header("Accept-Encoding", "gzip")
                .get("/console/inbox")
                .then()
                .header("Content-Encoding", equalTo("gzip"));
    }

    @Test
    void onlyReadingIsPossible() {
        browser().post("/console/inbox").then().statusCode(not(200));
    }

    @Test
    void plainHttpOriginAsksForNoTransportSecurity() {
        PublicOrigin origin = PublicOrigin.of("http://localhost:8080");

        var headers = ConsoleHeaders.of(origin, origin);

        assertThat(headers).doesNotContainKey("Strict-Transport-Security");
        assertThat(headers.get("Content-Security-Policy")).contains("connect-src 'self' ws://localhost:8080;");
    }

    @Test
    void picturesMayComeFromTheHostOfFiles() {
        var headers =
                ConsoleHeaders.of(PublicOrigin.of("https://chat.example"), PublicOrigin.of("https://files.example"));

        assertThat(headers.get("Content-Security-Policy"))
                .contains("img-src 'self' data: https://files.example;")
                .contains("connect-src 'self' wss://chat.example;");
    }

    @Test
    void viewsAreCountedTogetherHoweverManyAreAskedFor() {
        browser().get("/console/nowhere/at/all").then().statusCode(200);

        await().untilAsserted(() -> assertThat(requestsOf("/console/{view}")).isNotNull());
        assertThat(requestsOf("/console/nowhere/at/all")).isNull();
    }

    private Timer requestsOf(String uri) {
        return meters.find("http.server.requests").tag("uri", uri).timer();
    }

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
