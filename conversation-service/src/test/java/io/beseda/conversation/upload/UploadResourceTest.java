package io.beseda.conversation.upload;

import static io.beseda.conversation.testing.TestFiles.text;
import static io.beseda.conversation.testing.TestFiles.upload;
import static io.beseda.support.testing.TestImages.image;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.testing.ConversationFixtures;
import io.beseda.conversation.testing.StoredRows;
import io.beseda.conversation.testing.TestFiles;
import io.beseda.conversation.testing.WidgetSessions;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadResourceTest {

    private static final String INBOX_UPLOADS = "/api/inbox/v1/attachments";

    @Inject
    ConversationFixtures fixtures;

    @Inject
    StoredRows rows;

    @Inject
    DeleteUnsentFiles deleteUnsentFiles;

    private Visitor visitor;

    @BeforeEach
    void newVisitor() {
        visitor = fixtures.newVisitor(ConversationMode.ONE_ACTIVE);
    }

    @Test
    void aVisitorUploadsAFile() throws Exception {
        byte[] content = text("minutes of the meeting");

        String id = upload(visitor, "протокол.txt", content)
                .statusCode(201)
                .body("name", equalTo("протокол.txt"))
                .body("contentType", equalTo("text/plain"))
                .body("size", equalTo(content.length))
                .body("width", nullValue())
                .extract()
                .path("id");

        assertThat(stored(id, "original")).isEqualTo(content);
        assertThat(rows.query(
                        "SELECT * FROM attachment WHERE account_id = ?",
                        row -> row.getString("owner") + " " + row.getObject("conversation_id"),
                        visitor.accountId().value()))
                .containsExactly("visitor:" + visitor.visitorId().value() + " null");
        assertThat(rows.query(
                        "SELECT sha256 FROM attachment WHERE account_id = ?",
                        row -> row.getBytes(1),
                        visitor.accountId().value()))
                .containsExactly(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void anOperatorUploadsAnImageAndASmallPictureIsMadeOfIt() throws Exception {
        byte[] photo = image("jpeg", 1280, 960);

        String id = given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), 7))
                .contentType("image/jpeg")
                .queryParam("name", "photo.JPG")
                .body(photo)
                .post(INBOX_UPLOADS)
                .then()
                .statusCode(201)
                .body("contentType", equalTo("image/jpeg"))
                .body("width", equalTo(1280))
                .body("height", equalTo(960))
                .extract()
                .path("id");

        assertThat(stored(id, "thumbnail")).isNotEmpty().hasSizeLessThan(photo.length);
        assertThat(rows.query(
                        "SELECT owner FROM attachment WHERE account_id = ?",
                        row -> row.getString(1),
                        visitor.accountId().value()))
                .containsExactly("operator:7");
    }

    @Test
    void nobodyUploadsWithoutASession() {
        given().body(text("x"))
                .queryParam("name", "a.txt")
                .post(TestFiles.UPLOADS)
                .then()
                .statusCode(401);
        given().body(text("x"))
                .queryParam("name", "a.txt")
                .post(INBOX_UPLOADS)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.operator(visitor.accountId().value(), 7))
                .body(text("x"))
                .queryParam("name", "a.txt")
                .post(TestFiles.UPLOADS)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(WidgetSessions.proven(visitor))
                .body(text("x"))
                .queryParam("name", "a.txt")
                .post(INBOX_UPLOADS)
                .then()
                .statusCode(401);
        assertThat(rows.count("attachment", visitor.accountId())).isZero();
    }

    @Test
    void aFileNeedsANameAndContent() {
        upload(visitor, "..", text("x")).statusCode(400).body("errors[0].pointer", equalTo("/name"));
        upload(visitor, "a.txt", new byte[0]).statusCode(400).body("code", equalTo("invalid-request"));
        given().header("Authorization", "Bearer " + WidgetSessions.proven(visitor))
                .body(text("x"))
                .post(TestFiles.UPLOADS)
                .then()
                .statusCode(400);
    }

    @Test
    void twentyFilesMayWaitToBeSent() {
        for (int i = 0; i < 20; i++) {
            upload(visitor, i + ".txt", text("file " + i)).statusCode(201);
        }

        upload(visitor, "more.txt", text("more"))
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-attachments"));

        upload(fixtures.anotherOf(visitor), "more.txt", text("more")).statusCode(201);
    }

    @Test
    void anHourAndADayHaveTheirBounds() {
        record("visitor:" + visitor.visitorId().value(), (200L << 20) - 10, "10 minutes");
        upload(visitor, "little.txt", text("little")).statusCode(201);
        upload(visitor, "more.txt", text("more than that"))
                .statusCode(429)
                .body("code", equalTo("too-many-attachments"));

        Visitor another = fixtures.anotherOf(visitor);
        upload(another, "more.txt", text("more than that")).statusCode(201);
        record("operator:7", 10L << 30, "20 hours");
        upload(another, "a.txt", text("a")).statusCode(429).header("Retry-After", notNullValue());
        upload(fixtures.newVisitor(ConversationMode.ONE_ACTIVE), "a.txt", text("a"))
                .statusCode(201);
    }

    @Test
    void whatIsNotSentInADayIsDeletedWithItsFile() throws Exception {
        String old = TestFiles.uploaded(visitor, "old.png", image("png", 8, 8)).toString();
        String fresh = TestFiles.uploaded(visitor, "fresh.txt", text("fresh")).toString();
        String sent = TestFiles.uploaded(visitor, "sent.txt", text("sent")).toString();
        fixtures.store(ConversationFixtures.files(visitor, UUID.fromString(sent)));
        age(old);
        age(sent);

        while (deleteUnsentFiles.deleteSome()) {}

        assertThat(Files.exists(path(old, "original").getParent())).isFalse();
        assertThat(stored(fresh, "original")).isEqualTo(text("fresh"));
        assertThat(stored(sent, "original")).isEqualTo(text("sent"));
        assertThat(rows.count("attachment", visitor.accountId())).isEqualTo(2);
    }

    private void age(String id) {
        rows.query(
                "UPDATE attachment SET uploaded_at = uploaded_at - interval '25 hours' WHERE id = ? RETURNING id",
                row -> row.getString(1),
                UUID.fromString(id));
    }

    private void record(String owner, long size, String age) {
        rows.query(
                """
                INSERT INTO attachment (account_id, id, owner, name, content_type, size, thumbnail, sha256, uploaded_at,
                    conversation_id, sequence)
                VALUES (?, gen_random_uuid(), ?, 'a.txt', 'text/plain', ?, false, sha256(''),
                    clock_timestamp() - ?::interval, gen_random_uuid(), 1)
                RETURNING uploaded_at""",
                row -> row.getObject(1, OffsetDateTime.class),
                visitor.accountId().value(),
                owner,
                size,
                age);
    }

    private byte[] stored(String id, String variant) throws Exception {
        return Files.readAllBytes(path(id, variant));
    }

    private Path path(String id, String variant) {
        return TestFiles.DIRECTORY
                .resolve(visitor.accountId().toString())
                .resolve(id)
                .resolve(variant);
    }
}
