package io.beseda.gateway.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.OnlineChatPublished;
import io.beseda.gateway.support.Gateway;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AssetsTest {

    @Test
    void theLoaderIsKeptForMinutesAndNotSentAgainUnchanged() {
        var loader =
                plain().get("/js/button.js?1700000000").then().statusCode(200).extract();

        assertThat(loader.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(loader.header("Cache-Control"))
                .contains("public")
                .contains("max-age=300")
                .doesNotContain("immutable");
        assertThat(loader.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(loader.header("Access-Control-Allow-Origin")).isEqualTo("*");
        plain().header("If-None-Match", loader.header("ETag"))
                .get("/js/button.js")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        plain().header("If-None-Match", "\"another\"")
                .get("/js/button.js")
                .then()
                .statusCode(200);
    }

    @Test
    void aVersionOfTheLoaderHasAnAddressOfItsOwnWhereItNeverChanges() {
        var loader = plain().get("/js/button.js").then().statusCode(200).extract();

        plain().get(loader.header("Content-Location"))
                .then()
                .statusCode(200)
                .header("Content-Type", "text/javascript; charset=utf-8")
                .header("Cache-Control", containsString("immutable"))
                .header("Access-Control-Allow-Origin", "*")
                .body(equalTo(loader.asString()));
    }

    @Test
    void loadersOfEarlierReleasesAreServedOnByTheirVersions() {
        plain().get("/widget/button-d691d2d0af1e54f86389137b4ee6ba3b.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body(containsString("of an earlier release"));
    }

    @Test
    void whatTheLoaderImportsIsKeptAsLongAsTheLoader() {
        plain().get("/widget/extras.js")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/javascript; charset=utf-8")
                .header("Cache-Control", containsString("max-age=300"))
                .header("Access-Control-Allow-Origin", "*")
                .body(containsString("of the tests"));
    }

    @Test
    void whoTakesGzipGetsIt() {
        plain().header("Accept-Encoding", "gzip, br")
                .get("/js/button.js")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Vary", "Accept-Encoding");
        plain().get("/js/button.js")
                .then()
                .header("Content-Encoding", nullValue())
                .body(containsString("besedaLoader"));
    }

    @Test
    void theFramesFilesAreKeptForEver() {
        plain().get("/widget/assets/index-test0001.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body(containsString("of the tests"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/widget/assets/none.js",
                "/widget/assets/..%2Findex.html",
                "/widget/assets/%2e%2e%2findex.html",
                "/widget/assets/..",
                "/widget/assets/.",
                "/js/other.js",
                "/widget/button-.js",
                "/widget/button-..%2F..%2Findex.js",
                // Of a version that was never released, and a file that is not what its name says.
                "/widget/button-ffffffffffffffffffffffffffffffff.js",
                "/widget/button-00000000000000000000000000000000.js"
            })
    void nothingElseIsServed(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void theFrameMayStandOnlyInPagesOfThePlacement() {
        OnlineChatPublished chat = Gateway.chat(41);

        given().get("/widget/frame/" + chat.buttonId() + "/"
                        + chat.webPlacement().hash())
                .then()
                .statusCode(200)
                .header("Content-Type", "text/html; charset=utf-8")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
                                + " ws://localhost:8080; img-src 'self' data: blob:; font-src 'self'; base-uri 'none';"
                                + " form-action 'none'; object-src 'none'; frame-ancestors https://shop.example")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .header("Set-Cookie", nullValue())
                .body(containsString(
                        "<script type=\"application/json\" id=\"beseda-frame\">{\"allowedOrigins\":[\"https://shop.example\"],"
                                + "\"socketPath\":\"/widget/socket\"}</script>"))
                .body(not(containsString(FramePage.PLACEHOLDER)));
    }

    @Test
    void theAppsFrameMayStandAnywhere() {
        OnlineChatPublished chat = Gateway.chat(41);

        given().get("/widget/frame/" + chat.buttonId() + "/"
                        + chat.appPlacement().hash())
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", not(containsString("frame-ancestors")))
                .body(containsString("{\"allowedOrigins\":null,"));
    }

    @Test
    void anUnknownButtonHasNoFrame() {
        given().get("/widget/frame/999999999/" + Gateway.hash())
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-button"));
    }

    /** The client of the tests asks for gzip and unpacks it unless told not to. */
    private static RequestSpecification plain() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
