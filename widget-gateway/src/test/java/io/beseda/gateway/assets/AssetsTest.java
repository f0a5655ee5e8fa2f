package io.beseda.gateway.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.contracts.FeedbackButtonPublished;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.gateway.support.Gateway;
import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aLoaderWhoseAddressNamesAButtonComesWithItsSettings() {
        OnlineChatPublished chat = Gateway.chat(41);
        String settings = "{\"id\":\"" + chat.buttonId() + "\",\"hash\":\""
                + chat.webPlacement().hash()
                + "\",\"chat\":{\"name\":\"Shop\",\"conversationMode\":\"one-active\"}}";

        var loader = named(chat.buttonId(), chat.webPlacement().hash(), "Referer", Gateway.SHOP + "/tea?page=2")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/javascript; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding, Origin, Referer")
                .header("Content-Location", nullValue())
                .header("Access-Control-Allow-Origin", "*")
                .header("Set-Cookie", nullValue())
                .body(equalTo(
                        "//# allFunctionsCalledOnLoad\n{const besedaSettings=" + settings + ";\n" + loader() + "\n}"))
                .extract();

        plain().header("If-None-Match", loader.header("ETag"))
                .header("Referer", Gateway.SHOP + "/")
                .get(address(chat.buttonId(), chat.webPlacement().hash()))
                .then()
                .statusCode(304);
        named(chat.buttonId(), chat.webPlacement().hash(), "Origin", Gateway.SHOP)
                .then()
                .body(containsString(settings));
        plain().header("Accept-Encoding", "gzip")
                .header("Referer", Gateway.SHOP + "/")
                .get(address(chat.buttonId(), chat.webPlacement().hash()))
                .then()
                .header("Content-Encoding", "gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "Referer, https://shop.example.evil.example/",
        "Referer, https://evil.example/https://shop.example/",
        "Referer, https://shop.example@evil.example/",
        "Referer, https://shop.example",
        "Origin, https://evil.example",
        "Origin, null",
        "X-Nothing, at-all"
    })
    void aPageThatMayNotRunTheChatGetsTheLoaderAlone(String header, String page) {
        OnlineChatPublished chat = Gateway.chat(41);

        named(chat.buttonId(), chat.webPlacement().hash(), header, page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding, Origin, Referer")
                .body(equalTo(loader()));
    }

    @Test
    void whereOriginAndRefererDifferTheOriginCounts() {
        OnlineChatPublished chat = Gateway.chat(41);

        plain().header("Origin", "https://evil.example")
                .header("Referer", Gateway.SHOP + "/")
                .get(address(chat.buttonId(), chat.webPlacement().hash()))
                .then()
                .body(equalTo(loader()));
    }

    @Test
    void anAppsLoaderComesWithSettingsAnywhere() {
        OnlineChatPublished chat = Gateway.chat(41);

        plain().get(address(chat.buttonId(), chat.appPlacement().hash()))
                .then()
                .body(containsString("\"name\":\"Shop\""));
    }

    @Test
    void anUnknownButtonsLoaderIsTheLoaderAlone() {
        named(999_999_999, Gateway.hash(), "Referer", Gateway.SHOP + "/").then().body(equalTo(loader()));
        plain().get("/js/button.js?id=x%3Cscript%3E&hash=")
                .then()
                .statusCode(200)
                .body(equalTo(loader()));
    }

    @Test
    void aFeedbackButtonsLoaderComesWithItsChannels() {
        FeedbackButtonPublished button = Gateway.button(Gateway.chat(41));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> named(
                                button.buttonId(), button.webPlacement().hash(), "Referer", Gateway.SHOP + "/")
                        .then()
                        .body(containsString("\"button\":{\"color\":\"#1f7a4d\",\"position\":\"bottom-left\","
                                + "\"channels\":[{\"service\":\"telegram\",\"link\":\"https://t.me/shop\"}]}")));
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

    private static String loader() {
        return plain().get("/js/button.js").asString();
    }

    private static Response named(long buttonId, String hash, String header, String page) {
        return plain().header(header, page).get(address(buttonId, hash));
    }

    private static String address(long buttonId, String hash) {
        return "/js/button.js?id=" + buttonId + "&hash=" + hash;
    }

    /** The client of the tests asks for gzip and unpacks it unless told not to. */
    private static RequestSpecification plain() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
