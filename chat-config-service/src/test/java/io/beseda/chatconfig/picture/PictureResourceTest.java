package io.beseda.chatconfig.picture;

import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.changeDraft;
import static io.beseda.chatconfig.businesscardsite.BusinessCardSiteFixtures.newSite;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.beseda.chatconfig.picture.PictureFixtures.PICTURE;
import static io.beseda.chatconfig.picture.PictureFixtures.PICTURES;
import static io.beseda.chatconfig.picture.PictureFixtures.upload;
import static io.beseda.chatconfig.picture.PictureFixtures.uploaded;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.beseda.chatconfig.testing.TestClock;
import io.beseda.support.image.ImageFormat;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestImages;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class PictureResourceTest {

    private static final int MAX_BYTES = 300 * 1024;

    private final long account = newAccount();

    @Inject
    TestClock clock;

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void s34APictureIsDrawnAnewSoThatNothingButWhatIsSeenIsLeftOfIt(ImageFormat format) throws IOException {
        String id = uploaded(account, TestImages.telling(format, "GPS 55.75 37.61"));

        Response stored = operator(account).get(PICTURE, id);

        stored.then()
                .statusCode(200)
                .contentType(matchesPattern("image/(jpeg|png)"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("private"));
        assertThat(new String(stored.asByteArray(), ISO_8859_1)).doesNotContain("GPS", "script", "Exif", "XMP", "tEXt");
        BufferedImage picture = picture(stored);
        assertThat(picture.getWidth()).isEqualTo(TestImages.SIZE.width());
        assertThat(picture.getHeight()).isEqualTo(TestImages.SIZE.height());
    }

    @Test
    void aLargePhotoIsMadeSmallerAndUpright() {
        upload(account, TestImages.jpegHeld(6, 4000, 2000, "GPS"))
                .statusCode(201)
                .body("width", equalTo(640))
                .body("height", equalTo(1280));
    }

    @Test
    void aPictureOfNoiseIsMadeAsSmallAsItMustBe() throws IOException {
        Response stored = operator(account).get(PICTURE, uploaded(account, TestImages.noise("png", 1280, 1280)));

        assertThat(stored.asByteArray()).hasSizeLessThanOrEqualTo(MAX_BYTES);
        assertThat(picture(stored).getWidth()).isBetween(240, 1279);
    }

    @Test
    void whatLetsThePageShineThroughStillDoes() throws IOException {
        String id = uploaded(account, TestImages.transparent(40, 20));

        Response stored = operator(account).get(PICTURE, id);

        stored.then().contentType("image/png");
        assertThat(picture(stored).getRGB(2, 5) >>> 24).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html><script>alert(1)</script></html>",
                "GIF89a=1;/*<html><script>alert(1)</script>*/",
                "PK\u0003\u0004",
                "%PDF-1.7",
                "\u00ff\u00d8\u00ff\u00e0",
                "BM",
            })
    void s34WhatIsNoPictureIsRefusedByItsContent(String content) {
        upload(account, content.getBytes(ISO_8859_1))
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("picture-unreadable"));
    }

    @Test
    void s34APictureOfABillionPixelsIsRefusedBeforeItIsDecoded() {
        upload(account, TestImages.pngOfSize(40_000, 40_000)).statusCode(415);
        upload(account, TestImages.gifOfSize(60_000, 60_000)).statusCode(415);
        upload(account, TestImages.pngOfSize(4_000, 4_000)).statusCode(415);
    }

    @Test
    void s34AByteTooManyIsTooMuchAndNothingIsNoPicture() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];

        upload(account, large)
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("picture-too-large"));
        upload(account, new byte[0]).statusCode(400);
    }

    @Test
    void otherRequestsStaySmall() {
        administrator(account)
                .body(Map.of("name", "x".repeat(70_000)))
                .post("/api/settings/v1/business-card-sites")
                .then()
                .statusCode(413);
    }

    @Test
    void onlyAdministratorsUploadAndOnlyTheirAccountSees() {
        byte[] png = TestImages.noise("png", 16, 16);
        String id = uploaded(account, png);

        operator(account)
                .contentType("image/png")
                .body(png)
                .post(PICTURES)
                .then()
                .statusCode(403);
        given().contentType("image/png").body(png).post(PICTURES).then().statusCode(401);
        given().get(PICTURE, id).then().statusCode(401);
        administrator(newAccount()).get(PICTURE, id).then().statusCode(404).body("code", equalTo("not-found"));
        administrator(account).get(PICTURE, "..%2f").then().statusCode(404);
    }

    @Test
    void anotherAccountsPictureCanNotBePutOnASite() {
        String id = uploaded(account, TestImages.noise("png", 16, 16));
        long stranger = newAccount();

        changeDraft(stranger, newSite(stranger, "Site"), Map.of("picture", Map.of("id", id, "alt", "A tea pot")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/draft/picture/id"))
                .body("errors[0].code", equalTo("picture-unknown"));
    }

    @Test
    void whatNothingShowsIsForgottenAfterADayAndWhatADraftShowsIsNot() {
        String unused = uploaded(account, TestImages.noise("png", 16, 16));
        String used = uploaded(account, TestImages.noise("png", 17, 16));
        changeDraft(account, newSite(account, "Site"), Map.of("picture", Map.of("id", used, "alt", "A tea pot")))
                .statusCode(200);

        clock.forward(Duration.ofHours(25));
        uploaded(account, TestImages.noise("png", 18, 16));

        administrator(account).get(PICTURE, unused).then().statusCode(404);
        administrator(account).get(PICTURE, used).then().statusCode(200);
    }

    @Test
    void anAccountKeepsFiftyThatNothingShows() {
        IntStream.range(0, 50).forEach(i -> uploaded(account, TestImages.noise("png", 8 + i, 8)));

        upload(account, TestImages.noise("png", 8, 9)).statusCode(429).body("code", equalTo("pictures-too-many"));
    }

    private static BufferedImage picture(Response answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    }
}
