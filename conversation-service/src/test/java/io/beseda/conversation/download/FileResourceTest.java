package io.beseda.conversation.download;

import static io.beseda.conversation.testing.ConversationFixtures.files;
import static io.beseda.conversation.testing.TestFiles.text;
import static io.beseda.conversation.testing.TestFiles.uploaded;
import static io.beseda.support.testing.TestImages.image;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.beseda.conversation.filestore.FileKey;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.TestFiles;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.account.AccountId;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read a file, and as what (S34, S35). */
@QuarkusTest
class FileResourceTest {

    @Inject
    ConversationFixtures fixtures;

    @Inject
    FileSignature signature;

    private Visitor visitor;
    private UUID file;

    @BeforeEach
    void uploadFile() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
        file = uploaded(visitor, "счёт \"7\".txt", text("0123456789"));
    }

    @Test
    void aLinkOpensTheFileForSavingAndNothingElse() {
        String url =
                links(visitor, file).body("thumbnailUrl", nullValue()).extract().path("url");
        assertThat(url).startsWith(TestFiles.ORIGIN + "/files/v1/" + file + "/%D1%81%D1%87%D1%91%D1%82%20%227%22.txt?");

        open(url)
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain"))
                .header("Content-Length", equalTo("10"))
                .header(
                        "Content-Disposition",
                        startsWith("attachment; filename=\"____ _7_.txt\"; filename*=UTF-8''%D1%81"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", matchesPattern("private, max-age=(600|5[0-9][0-9])"))
                .header("Set-Cookie", nullValue())
                .body(equalTo("0123456789"));
    }

    @Test
    void imagesAreShownAndHaveASmallPicture() {
        UUID photo = uploaded(visitor, "photo.png", image("png", 1280, 640));
        ValidatableResponse links = links(visitor, photo).body("expiresAt", notNullValue());

        open(links.extract().path("url"))
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .header("Content-Disposition", startsWith("inline;"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        open(links.extract().path("thumbnailUrl"))
                .statusCode(200)
                .header("Content-Type", equalTo("image/jpeg"))
                .header("Content-Disposition", startsWith("inline;"));
    }

    @Test
    void partsAreReadByRange() {
        String url = links(visitor, file).extract().path("url");

        range(url, "bytes=2-4")
                .statusCode(206)
                .header("Content-Range", equalTo("bytes 2-4/10"))
                .body(equalTo("234"));
        range(url, "bytes=7-")
                .statusCode(206)
                .header("Content-Length", equalTo("3"))
                .body(equalTo("789"));
        range(url, "bytes=-2").statusCode(206).body(equalTo("89"));
        range(url, "bytes=5-100").statusCode(206).header("Content-Range", equalTo("bytes 5-9/10"));
        range(url, "bytes=10-").statusCode(416).header("Content-Range", equalTo("bytes */10"));
        range(url, "bytes=-0").statusCode(416);
        range(url, "bytes=4-2").statusCode(200).body(equalTo("0123456789"));
        range(url, "bytes=0-1,4-5").statusCode(200);
        range(url, "lines=1-2").statusCode(200);
        range(url, "bytes=99999999999999999999-").statusCode(200);
    }

    @Test
    void aSignatureIsForOneFileOneVariantOneAccountAndOneEnd() {
        String url = links(visitor, file).extract().path("url");
        UUID other = uploaded(visitor, "other.txt", text("other"));

        forbidden(url.replace(file.toString(), other.toString()));
        forbidden(url.replace(file.toString(), UUID.randomUUID().toString()));
        forbidden(url.replace("&expires", "&variant=thumbnail&expires"));
        forbidden(url.replaceAll("account=\\d+", "account=7"));
        forbidden(url.replaceAll("account=\\d+", "account=-7"));
        forbidden(url.replaceAll("account=\\d+&", ""));
        forbidden(url.replaceAll("expires=\\d+", "expires=99999999999"));
        forbidden(url.replaceAll("expires=\\d+", "expires=" + Long.MAX_VALUE));
        forbidden(url.replaceAll("expires=\\d+&", ""));
        forbidden(url.replaceAll("signature=.*", "signature="));
        forbidden(url.replaceAll("signature=.*", "signature=AAAA"));
        forbidden(url.replaceAll("&signature=.*", ""));
        open(url).statusCode(200);
    }

    @Test
    void anExpiredLinkOpensNothing() {
        FileKey key = new FileKey(visitor.accountId(), file, FileKey.Variant.ORIGINAL);
        Instant over = Instant.now().minusSeconds(1);

        forbidden("/files/v1/%s/a.txt?account=%s&expires=%d&signature=%s"
                .formatted(file, visitor.accountId(), over.getEpochSecond(), signature.sign(key, over)));
    }

    @Test
    void aSignedLinkToAFileThatIsGoneIsNotFound() {
        UUID gone = UUID.randomUUID();
        FileKey key = new FileKey(visitor.accountId(), gone, FileKey.Variant.ORIGINAL);
        Instant end = Instant.now().plusSeconds(60);

        open("/files/v1/%s/a.txt?account=%s&expires=%d&signature=%s"
                        .formatted(gone, visitor.accountId(), end.getEpochSecond(), signature.sign(key, end)))
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void anUnsentFileIsItsOwnersAlone() {
        missing(links(fixtures.anotherOf(visitor), file));
        missing(links(fixtures.newVisitor(ConversationMode.ONE_ACTIVE), file));
        missing(links(visitor, UUID.randomUUID()));
        missing(operatorLinks(visitor.accountId(), file));
    }

    @Test
    void aSentFileIsItsConversationsAndItsAccounts() {
        fixtures.store(files(visitor, file));

        links(visitor, file);
        operatorLinks(visitor.accountId(), file).statusCode(200);
        missing(links(fixtures.anotherOf(visitor), file));
        missing(links(fixtures.newVisitor(ConversationMode.ONE_ACTIVE), file));
        missing(operatorLinks(ConversationFixtures.newAccount(), file));
        given().get("/api/inbox/v1/attachments/" + file + "/links").then().statusCode(401);
        given().get("/api/visitor/v1/attachments/" + file + "/links").then().statusCode(401);
    }

    private static void missing(ValidatableResponse response) {
        response.statusCode(404).body("code", equalTo("not-found")).body("detail", equalTo("there is no such file"));
    }

    private static void forbidden(String url) {
        open(url).statusCode(403).body("code", equalTo("forbidden")).body("detail", not(containsString("signature")));
    }

    private static ValidatableResponse links(Visitor reader, UUID id) {
        return given().header("Authorization", "Bearer " + WidgetSessions.proven(reader))
                .get("/api/visitor/v1/attachments/" + id + "/links")
                .then();
    }

    private static ValidatableResponse operatorLinks(AccountId accountId, UUID id) {
        return given().auth()
                .oauth2(TestTokens.operator(accountId.value(), 7))
                .get("/api/inbox/v1/attachments/" + id + "/links")
                .then();
    }

    private static ValidatableResponse open(String url) {
        return range(url, "");
    }

    private static ValidatableResponse range(String url, String range) {
        return given().urlEncodingEnabled(false)
                .header("Range", range)
                .get(url.replace(TestFiles.ORIGIN, ""))
                .then();
    }
}
