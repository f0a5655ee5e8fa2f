package io.beseda.chatconfig.signingkey;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.beseda.chatconfig.signingkey.SigningKeyFixtures.KEYS;
import static io.beseda.chatconfig.signingkey.SigningKeyFixtures.REVOKE;
import static io.beseda.chatconfig.signingkey.SigningKeyFixtures.create;
import static io.beseda.chatconfig.signingkey.SigningKeyFixtures.list;
import static io.beseda.chatconfig.signingkey.SigningKeyFixtures.liveKeys;
import static io.beseda.chatconfig.signingkey.SigningKeyFixtures.newKey;
import static io.beseda.chatconfig.signingkey.SigningKeyFixtures.revoke;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.beseda.chatconfig.keymaterial.HmacSecret;
import io.beseda.chatconfig.keymaterial.PublicKeys;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class SigningKeyResourceTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z";
    private static final String P_256 = PublicKeys.pem(PublicKeys.ellipticCurve("secp256r1"));

    @Inject
    DataSource database;

    private final long account = newAccount();
    private String chat;

    @BeforeEach
    void openAChat() {
        chat = newChat(account, "Shop");
    }

    @Test
    void secretIsShownOnceAndNeverAgain() {
        var created = create(account, chat, Map.of("algorithm", "HS256", "name", "  Shop server "));

        String secret = created.statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("id", matchesPattern("[a-z2-7]{16}"))
                .body("name", equalTo("Shop server"))
                .body("algorithm", equalTo("HS256"))
                .body("createdAt", matchesPattern(INSTANT))
                .body("createdBy.id", equalTo(1))
                .body("createdBy.name", equalTo("Operator 1"))
                .body("$", not(hasKey("revokedAt")))
                .body("$", not(hasKey("key")))
                .body("secret", matchesPattern("[A-Za-z0-9_-]{43}"))
                .extract()
                .path("secret");
        created.body("fingerprint", equalTo(new HmacSecret(secret).fingerprint().hex()));

        String id = created.extract().path("id");
        var listed = list(account, chat).statusCode(200).body("items.id", contains(id));
        listed.body("items[0]", not(hasKey("secret")));
        assertThat(listed.extract().asString()).doesNotContain(secret);
        assertThat(revoke(account, chat, id).statusCode(200).extract().asString())
                .doesNotContain(secret);
    }

    @Test
    void everySecretIsAnother() {
        String one =
                create(account, chat, Map.of("algorithm", "HS256")).extract().path("secret");
        String other =
                create(account, chat, Map.of("algorithm", "HS256")).extract().path("secret");

        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"RS256", "ES256"})
    void uploadedPublicKeyHasNoSecret(String algorithm) {
        String pem = algorithm.equals("RS256") ? PublicKeys.rsa(2048) : P_256;

        create(account, chat, Map.of("algorithm", algorithm, "publicKey", pem))
                .statusCode(201)
                .body("algorithm", equalTo(algorithm))
                .body("fingerprint", matchesPattern("[0-9a-f]{64}"))
                .body("$", not(hasKey("secret")))
                .body("$", not(hasKey("publicKey")));
    }

    @Test
    void keyWithoutANameIsCalledByItsId() {
        var created = create(account, chat, Map.of("algorithm", "HS256"));

        created.body("name", equalTo(created.extract().path("id")));
    }

    @Test
    void keysAreListedNewestFirst() {
        list(account, chat).statusCode(200).body("items", empty());
        String first = newKey(account, chat);
        String second = newKey(account, chat);
        revoke(account, chat, second);

        assertThat(list(account, chat).extract().<List<String>>path("items.id")).containsExactly(second, first);
    }

    @Test
    void revokingOneKeyKeepsTheOthers() {
        String first = newKey(account, chat);
        String second = newKey(account, chat);

        revoke(account, chat, first)
                .statusCode(200)
                .body("id", equalTo(first))
                .body("revokedAt", matchesPattern(INSTANT));

        assertThat(liveKeys(account, chat)).containsExactly(second);
    }

    @Test
    void revokingAgainChangesNothing() {
        String key = newKey(account, chat);
        String revoked = revoke(account, chat, key).statusCode(200).extract().asString();

        assertThat(revoke(account, chat, key).statusCode(200).extract().asString())
                .isEqualTo(revoked);
        assertThat(list(account, chat).extract().<List<String>>path("items.id")).containsExactly(key);
    }

    @Test
    void revokedKeyIsErased() throws SQLException {
        String key = newKey(account, chat);
        assertThat(count("material IS NOT NULL", key)).isEqualTo(1);

        revoke(account, chat, key);

        assertThat(count("material IS NULL", key)).isEqualTo(1);
    }

    @Test
    void fiveKeysLiveAtOnceAndNoMore() {
        var keys = IntStream.range(0, 5).mapToObj(i -> newKey(account, chat)).toList();

        create(account, chat, Map.of("algorithm", "ES256", "publicKey", P_256))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("signing-keys-too-many"));
        newKey(account, newChat(account, "Another chat"));
        revoke(account, chat, keys.get(0));
        newKey(account, chat);
        assertThat(liveKeys(account, chat)).hasSize(5);
    }

    @Test
    void limitHoldsHoweverManyAreCreatedAtOnce() throws Exception {
        int together = 8;
        ExecutorService threads = Executors.newFixedThreadPool(together);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("SELECT 1 FROM online_chat WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, UUID.fromString(chat));
                lock.executeQuery();
            }
            Callable<Integer> creation = () -> create(account, chat, Map.of("algorithm", "HS256"))
                    .extract()
                    .statusCode();
            var statuses = Stream.generate(() -> threads.submit(creation))
                    .limit(together)
                    .toList();
            await().atMost(LIMIT).until(() -> waitingForALock() == together);

            connection.commit();

            List<Integer> answered = new ArrayList<>();
            for (Future<Integer> status : statuses) {
                answered.add(status.get());
            }
            assertThat(answered).containsExactlyInAnyOrder(201, 201, 201, 201, 201, 409, 409, 409);
            assertThat(liveKeys(account, chat)).hasSize(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HS256, PRIVATE KEY, public-key-unexpected",
        "ES256, PRIVATE KEY, public-key-private",
        "RS256, ENCRYPTED PRIVATE KEY, public-key-private",
        "RS256, CERTIFICATE, public-key-certificate",
        "RS256, RSA PUBLIC KEY, public-key-pkcs1",
        "RS256, SSH2 PUBLIC KEY, public-key-not-pem",
        "RS256, PUBLIC KEY, public-key-unreadable",
    })
    void whatIsNoPublicKeyIsNamedAtItsField(String algorithm, String label, String code) {
        badKey(algorithm, PublicKeys.pem(label, new byte[] {0x30, 0x03, 0x02, 0x01, 0x00}), code);
    }

    @Test
    void publicKeyThatIsNotGoodEnoughIsNamedAtItsField() {
        badKey("RS256", PublicKeys.rsa(1024), "public-key-rsa-too-small");
        badKey("RS256", PublicKeys.rsa(16_384), "public-key-rsa-too-large");
        badKey("RS256", P_256, "public-key-other-algorithm");
        badKey("ES256", PublicKeys.pem(PublicKeys.ellipticCurve("secp384r1")), "public-key-ec-curve");
        badKey("ES256", "hello", "public-key-not-pem");
        badKey("ES256", "x".repeat(10_001), "public-key-too-long");
        badKey("ES256", "", "public-key-missing");
        create(account, chat, Map.of("algorithm", "ES256"))
                .statusCode(400)
                .body("errors.code", contains("public-key-missing"));
    }

    @Test
    void everythingWrongIsNamedInOneAnswer() {
        create(account, chat, Map.of("name", "a\nb", "algorithm", "ES256", "publicKey", "x"))
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains("/name", "/publicKey"))
                .body("errors.code", contains("key-name-characters", "public-key-not-pem"));
        create(account, chat, Map.of("name", " ", "algorithm", "none"))
                .statusCode(400)
                .body("errors.code", contains("key-name-blank", "signing-algorithm-unknown"));
        create(account, chat, Map.of("name", "x".repeat(101), "algorithm", "hs256"))
                .statusCode(400)
                .body("errors.code", contains("key-name-too-long", "signing-algorithm-unknown"));
        create(account, chat, Map.of()).statusCode(400).body("errors.pointer", contains("/algorithm"));
        administrator(account).body("null").post(KEYS, chat).then().statusCode(400);
        list(account, chat).body("items", empty());
    }

    @Test
    void neitherSecretsNorPrivateKeysGetIntoTheLog() {
        var pair = PublicKeys.ellipticCurve("secp256r1");
        String privateKey = PublicKeys.pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        String middle = privateKey.substring(60, 90);
        try (var log = new LogCapture()) {
            String secret = create(account, chat, Map.of("algorithm", "HS256"))
                    .extract()
                    .path("secret");
            create(account, chat, Map.of("algorithm", "ES256", "publicKey", privateKey))
                    .statusCode(400);
            create(account, chat, Map.of("algorithm", "ES256", "publicKey", Map.of("pem", privateKey)))
                    .statusCode(400);
            var answer = administrator(account)
                    .body("{\"publicKey\":\"" + middle + "\"")
                    .post(KEYS, chat)
                    .then()
                    .statusCode(400);

            assertThat(answer.extract().asString()).doesNotContain(middle);
            Logger.getLogger("test").info("a line that is seen");
            assertThat(log.text())
                    .contains("a line that is seen")
                    .doesNotContain(secret)
                    .doesNotContain(middle);
        }
        assertThat(new CreateSigningKeyRequest("x", "ES256", privateKey).toString())
                .doesNotContain(middle);
    }

    @Test
    void keysAreForAdministratorsOnly() {
        String key = newKey(account, chat);

        operator(account).get(KEYS, chat).then().statusCode(403).body("code", equalTo("forbidden"));
        operator(account)
                .body(Map.of("algorithm", "HS256"))
                .post(KEYS, chat)
                .then()
                .statusCode(403);
        operator(account).post(REVOKE, chat, key).then().statusCode(403);
        given().get(KEYS, chat).then().statusCode(401);
        assertThat(liveKeys(account, chat)).containsExactly(key);
    }

    @Test
    void keysOfAnotherAccountDoNotExist() {
        String key = newKey(account, chat);
        long stranger = newAccount();
        String strangersChat = newChat(stranger, "Mine");

        list(stranger, chat).statusCode(404).body("code", equalTo("not-found"));
        create(stranger, chat, Map.of("algorithm", "HS256")).statusCode(404);
        revoke(stranger, chat, key).statusCode(404);
        revoke(stranger, strangersChat, key).statusCode(404);
        assertThat(liveKeys(account, chat)).containsExactly(key);
    }

    @Test
    void keysOfAMissingChatAndMissingKeysDoNotExist() {
        String missing = UUID.randomUUID().toString();
        String key = newKey(account, newChat(account, "Another chat"));

        list(account, missing).statusCode(404);
        create(account, missing, Map.of("algorithm", "HS256")).statusCode(404);
        revoke(account, missing, key).statusCode(404);
        revoke(account, chat, key).statusCode(404);
        revoke(account, chat, "nosuchkey").statusCode(404);
        administrator(account).get(KEYS, "1").then().statusCode(404);
    }

    @Test
    void keysGoWithTheirChat() throws SQLException {
        String key = newKey(account, chat);

        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM online_chat WHERE id = ?")) {
            delete.setObject(1, UUID.fromString(chat));
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }

        assertThat(count("true", key)).isZero();
        list(account, chat).statusCode(404);
    }

    @Test
    void revokingTakesNoBody() {
        String key = newKey(account, chat);

        given().auth()
                .oauth2(TestTokens.administrator(account, 1))
                .post(REVOKE, chat, key)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    private void badKey(String algorithm, String pem, String code) {
        create(account, chat, Map.of("algorithm", algorithm, "publicKey", pem))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/publicKey"))
                .body("errors.code", contains(code));
        list(account, chat).body("items", empty());
    }

    private int waitingForALock() throws SQLException {
        return number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }

    private int count(String condition, String key) throws SQLException {
        return number("SELECT count(*) FROM signing_key WHERE id = ? AND " + condition, key);
    }

    private int number(String sql, String... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                query.setString(at + 1, parameters[at]);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
