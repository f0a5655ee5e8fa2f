package io.beseda.conversation.upload;

import static io.beseda.conversation.testing.TestFiles.text;
import static io.beseda.conversation.testing.TestFiles.upload;
import static io.beseda.support.testing.TestImages.image;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestFiles;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.image.ImageFormat;
import io.beseda.support.testing.TestImages;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people try with files (S34). */
@QuarkusTest
class HostileFilesTest {

    private static final int TOO_LARGE = 25 * 1024 * 1024 + 1;
    private static final byte[] HTML = text("<!DOCTYPE html><html><script>alert(1)</script></html>");

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    private Visitor visitor;

    @BeforeEach
    void newVisitor() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "page.htm",
                "page.svg",
                "page.txt",
                "page.csv",
                "page.png",
                "page.pdf",
                "page.zip",
                "page",
                "page.html.jpg"
            })
    void htmlIsRefusedWhateverItIsCalled(String name) {
        refused(name, HTML);
    }

    @ParameterizedTest
    @CsvSource({
        "a.svg, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "a.png, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "a.txt, <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "a.txt, <?php system('id'); ?>",
        "a.txt, '#!/bin/sh\nrm -rf /\n'",
        "a.sh, 'echo hello'",
        "a.js, 'alert(1)'",
        "a.exe, 'MZ'",
        "a.txt, 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'",
        "a.zip, 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'",
        "a.txt, '\u007fELF\u0002\u0001\u0001\u0000'",
    })
    void markupScriptsAndProgramsAreRefused(String name, String content) {
        refused(name, content.getBytes(ISO_8859_1));
    }

    @Test
    void aGifThatIsAlsoAPageIsRefused() {
        refused("a.gif", text("GIF89a=1;/*<html><script>alert(1)</script>*/"));
        refused("a.html", TestImages.plain(ImageFormat.GIF));
    }

    @Test
    void aPdfBehindAPageIsRefused() {
        refused("a.pdf", text("<html><script>alert(1)</script></html>\n%PDF-1.7\n%%EOF"));
        refused("a.pdf", text("hello %PDF-1.7\n%%EOF"));
        upload(visitor, "a.pdf", text("%PDF-1.7\n%%EOF"))
                .statusCode(201)
                .body("contentType", equalTo("application/pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.txt", "a.pdf", "a.docx", "a.xlsx", "a.odt", "a.doc", "a.jar"})
    void anArchiveUnderAnotherNameIsRefused(String name) throws IOException {
        refused(name, zip("readme.txt", 10));
    }

    @Test
    void anArchiveIsTakenAsItIsAndNeverUnpacked() throws IOException {
        byte[] bomb = zip("zeros", 200 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);

        upload(visitor, "bomb.zip", bomb).statusCode(201).body("size", equalTo(bomb.length));
        upload(visitor, "real.docx", zip("word/document.xml", 200 << 20))
                .statusCode(201)
                .body("contentType", containsString("wordprocessingml"));
        upload(visitor, "other.xlsx", zip("word/document.xml", 10)).statusCode(415);
    }

    @Test
    void aContentTypeTheClientClaimsChangesNothing() {
        given().header("Authorization", "Bearer " + WidgetSessions.proven(visitor))
                .contentType("image/png")
                .queryParam("name", "a.png")
                .body(HTML)
                .post(TestFiles.UPLOADS)
                .then()
                .statusCode(415);
    }

    @Test
    void anImageUnderAnotherImagesNameIsRefused() {
        refused("a.png", image("jpeg", 8, 8));
        refused("a.jpg", image("png", 8, 8));
    }

    @Test
    void aPictureOfABillionPixelsIsRefused() {
        refused("a.png", TestImages.pngOfSize(40_000, 40_000));
        refused("a.gif", TestImages.gifOfSize(60_000, 60_000));
    }

    @Test
    void namesArePathsNowhere() {
        upload(visitor, "../../../../tmp/evil.txt", text("x")).statusCode(201).body("name", equalTo("evil.txt"));
        upload(visitor, "..\\..\\evil.txt", text("x")).statusCode(201).body("name", equalTo("evil.txt"));
        upload(visitor, "a\u202Egpj.txt", text("x")).statusCode(201).body("name", equalTo("agpj.txt"));
        upload(visitor, "<img src=x onerror=alert(1)>.txt", text("x")).statusCode(201);
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void whereAPhotoWasTakenStaysWithItsAuthor(ImageFormat format) throws IOException {
        String name = "photo." + format.name().toLowerCase(Locale.ROOT);

        UUID id = TestFiles.uploaded(visitor, name, TestImages.telling(format, "GPS 55.75 37.61"));

        byte[] stored = Files.readAllBytes(TestFiles.DIRECTORY
                .resolve(visitor.accountId().toString())
                .resolve(id.toString())
                .resolve("original"));
        assertThat(new String(stored, ISO_8859_1)).doesNotContain("GPS").doesNotContain("script");
    }

    @Test
    void aByteTooManyIsTooMuch() throws Exception {
        byte[] content = new byte[TOO_LARGE];
        Arrays.fill(content, (byte) 'x');

        HttpResponse<String> refusal = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));

        assertThat(refusal.statusCode()).isEqualTo(413);
        assertThat(refusal.body()).contains("\"code\":\"attachment-too-large\"").doesNotContain("Exception");
        assertThat(send(BodyPublishers.ofByteArray(content, 0, TOO_LARGE - 1)).statusCode())
                .isEqualTo(201);
    }

    /** Without the other client's log, which would write every byte of it. */
    private HttpResponse<String> send(BodyPublisher content) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + TestFiles.UPLOADS + "?name=large.txt"))
                .header("Authorization", "Bearer " + WidgetSessions.proven(visitor))
                .POST(content)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }

    @Test
    void tenGigabytesAreRefusedAfterTheFirstTwentyFiveMegabytes() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(text(
                    "POST " + TestFiles.UPLOADS + "?name=a.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + WidgetSessions.proven(visitor) + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> statusOf(socket));
            byte[] chunk = new byte[1 << 20];
            long sent = sendUntilHungUp(out, chunk, 10L << 30);

            assertThat(answer.get(30, TimeUnit.SECONDS)).contains(" 413 ");
            // What is sent in the second that a refused client has to read the answer is thrown away.
            assertThat(sent).isBetween(25L << 20, 5L << 30);
        }
    }

    @Test
    void aDeclaredGigabyteIsNotEvenRead() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(text("POST " + TestFiles.UPLOADS
                            + "?name=a.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + WidgetSessions.proven(visitor) + "\r\nContent-Length: 10737418240\r\n\r\n"));

            assertThat(statusOf(socket)).contains(" 413 ");
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
    }

    @Test
    void otherRequestsStaySmall() {
        given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), 7))
                .contentType("application/json")
                .body("{\"text\":\"" + "x".repeat(70_000) + "\"}")
                .post("/api/inbox/v1/conversations/" + UUID.randomUUID() + "/messages")
                .then()
                .statusCode(413);
    }

    private void refused(String name, byte[] content) {
        upload(visitor, name, content)
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("attachment-type-refused"));
        assertThat(rows.count("attachment", visitor.accountId())).isZero();
    }

    private static String statusOf(Socket socket) {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long sendUntilHungUp(OutputStream out, byte[] chunk, long wanted) {
        byte[] head = text(Integer.toHexString(chunk.length) + "\r\n");
        long sent = 0;
        try {
            while (sent < wanted) {
                out.write(head);
                out.write(chunk);
                out.write(text("\r\n"));
                sent += chunk.length;
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    private static byte[] zip(String entry, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
