package io.beseda.chatconfig.publishing;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.beseda.chatconfig.picture.PictureFixtures.uploaded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.chatconfig.externalid.CustomFieldTopic;
import io.beseda.chatconfig.keymaterial.PublicKeys;
import io.beseda.chatconfig.signingkey.SigningKeyFixtures;
import io.beseda.contracts.ChatAppearance;
import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.ExternalIdField;
import io.beseda.contracts.FinishedConversations;
import io.beseda.contracts.IdentityMode;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.SigningKey;
import io.beseda.contracts.Topic;
import io.beseda.support.account.AccountId;
import io.beseda.support.event.EventCodec;
import io.beseda.support.identity.SealedSecrets;
import io.beseda.support.kafka.KafkaClients;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestImages;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class OnlineChatPublisherTest {

    @Inject
    KafkaClients clients;

    @Inject
    EventCodec codec;

    @Inject
    CustomFieldTopic customFields;

    @Inject
    SealingSettings settings;

    @Inject
    ChatsOfEarlierForms chatsOfEarlierForms;

    @Inject
    DataSource database;

    private final long account = newAccount();
    private PublishedRecords topic;

    @BeforeEach
    void readTheTopic() throws InterruptedException {
        topic = new PublishedRecords(Topic.ONLINE_CHATS, clients, codec);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void everyChangeIsPublishedWholeAndInOrder() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("placementAddresses", List.of("https://shop.example", "https://b.example")));
        change(account, id, Map.of("embeddedInApp", true, "conversationMode", "multiple"));
        change(account, id, Map.of("embeddedInApp", false, "name", "Store"));
        change(account, id, Map.of("embeddedInApp", true));

        var published = published(id, 5);

        assertThat(published).extracting(OnlineChatPublished::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(published).extracting(OnlineChatPublished::accountId).containsOnly(account);
        assertThat(published)
                .extracting(OnlineChatPublished::name)
                .containsExactly("Shop", "Shop", "Shop", "Store", "Store");
        assertThat(published)
                .extracting(OnlineChatPublished::conversationMode)
                .containsExactly(
                        ConversationMode.ONE_ACTIVE,
                        ConversationMode.ONE_ACTIVE,
                        ConversationMode.MULTIPLE,
                        ConversationMode.MULTIPLE,
                        ConversationMode.MULTIPLE);
        assertThat(published.get(0).webPlacement().origins()).isEmpty();
        assertThat(published.get(4).webPlacement().origins())
                .containsExactly("https://shop.example", "https://b.example");
        var current = operator(account).get(CHAT, id).then().extract();
        assertThat(Long.toString(published.get(4).buttonId())).isEqualTo(current.path("buttonId"));
        assertThat(published.get(4).updatedAt().toString()).isEqualTo(current.path("updatedAt"));
    }

    @Test
    void appKeyIsMadeOnceAndPublishedWhileThePlacementIsOn() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("embeddedInApp", true));
        change(account, id, Map.of("embeddedInApp", false));
        change(account, id, Map.of("embeddedInApp", true));

        var published = published(id, 4);

        var webHash = published.get(0).webPlacement().hash();
        var appHash = published.get(1).appPlacement().hash();
        assertThat(appHash).matches("[0-9a-f]{64}").isNotEqualTo(webHash);
        assertThat(webHash).matches("[0-9a-f]{64}");
        assertThat(published.get(0).appPlacement()).isNull();
        assertThat(published.get(2).appPlacement()).isNull();
        assertThat(published.get(3).appPlacement().hash()).isEqualTo(appHash);
        assertThat(published)
                .extracting(snapshot -> snapshot.webPlacement().hash())
                .containsOnly(webHash);
    }

    @Test
    void howTheChatShowsItselfIsPublished() {
        var id = newChat(account, "Shop");
        String avatar = uploaded(account, TestImages.noise("png", 64, 64));
        var look = Map.of("title", "Ask us", "avatarId", avatar, "senderNames", false);
        change(account, id, Map.of("appearance", look)).statusCode(200);
        change(account, id, Map.of("appearance", Map.of("senderNames", true))).statusCode(200);

        assertThat(published(id, 3))
                .extracting(OnlineChatPublished::appearance)
                .containsExactly(null, new ChatAppearance("Ask us", "/s/pictures/" + avatar, false), null);
    }

    @Test
    void theChosenExternalIdFieldIsPublished() {
        var field = customFields.known(account, CrmEntityType.CUSTOMER, "numeric", "Client number");
        var id = newChat(account, "Shop");
        change(account, id, Map.of("externalIdFieldId", field.fieldId())).statusCode(200);

        assertThat(published(id, 2))
                .extracting(OnlineChatPublished::externalIdField)
                .containsExactly(null, new ExternalIdField(CrmEntityType.CUSTOMER, field.fieldId(), "numeric"));
    }

    @Test
    void whatClientsMayDoWithFinishedConversationsIsPublished() {
        var id = newChat(account, "Shop");
        var month = Map.of("reopening", "within-days", "reopeningDays", 30, "readable", true);
        change(account, id, Map.of("finishedConversations", month)).statusCode(200);

        assertThat(published(id, 2))
                .extracting(OnlineChatPublished::finishedConversations)
                .containsExactly(
                        new FinishedConversations(FinishedConversations.Reopening.ALWAYS, null, false),
                        new FinishedConversations(FinishedConversations.Reopening.WITHIN_DAYS, 30, true));
    }

    @Test
    void liveSigningKeysArePublishedTheirSecretsSealed() {
        var id = newChat(account, "Shop");
        var hmac = SigningKeyFixtures.create(account, id, Map.of("algorithm", "HS256"))
                .statusCode(201)
                .extract();
        String pem = PublicKeys.pem(PublicKeys.ellipticCurve("secp256r1"));
        SigningKeyFixtures.create(account, id, Map.of("algorithm", "ES256", "publicKey", pem))
                .statusCode(201);
        SigningKeyFixtures.revoke(account, id, hmac.path("id")).statusCode(200);
        SigningKeyFixtures.revoke(account, id, hmac.path("id")).statusCode(200);

        var published = published(id, 4);

        assertThat(published).extracting(OnlineChatPublished::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(published.get(0).signingKeys()).isNull();
        var secret = published.get(1).signingKeys().get(0);
        String context = SealedSecrets.contextOfKey(new AccountId(account), UUID.fromString(id), hmac.path("id"));
        assertThat(secret.publicKey()).isNull();
        assertThat(new SealedSecrets(settings.sealingKey()).open(secret.sealedSecret(), context))
                .hasValueSatisfying(opened -> assertThat(opened).asString(UTF_8).isEqualTo(hmac.path("secret")));
        assertThat(published.get(2).signingKeys())
                .extracting(SigningKey::algorithm)
                .containsExactly(SigningKey.Algorithm.HS256, SigningKey.Algorithm.ES256);
        assertThat(published.get(3).signingKeys()).singleElement().satisfies(key -> {
            assertThat(key.sealedSecret()).isNull();
            assertThat(pem.replaceAll("\\s", "")).contains(key.publicKey());
        });
    }

    @Test
    void whatIsTakenForAProofIsPublished() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("identityMode", "unguessable")).statusCode(200);
        change(account, id, Map.of("identityMode", "trusting")).statusCode(400);

        assertThat(published(id, 2))
                .extracting(OnlineChatPublished::identityMode)
                .containsExactly(IdentityMode.SIGNED, IdentityMode.UNGUESSABLE);
    }

    @Test
    void withAnotherSealingKeyEveryChatIsPublishedAnewOnce() throws SQLException {
        var id = newChat(account, "Shop");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE published_form SET form = 'of another key'");
        }

        // As at a start: on a thread without a request.
        CompletableFuture.runAsync(chatsOfEarlierForms::publish)
                .thenRun(chatsOfEarlierForms::publish)
                .join();
        change(account, id, Map.of("name", "Store"));

        assertThat(published(id, 3)).extracting(OnlineChatPublished::version).containsExactly(1L, 2L, 3L);
    }

    @Test
    void refusedAndEmptyChangesPublishNothing() {
        var id = newChat(account, "Shop");
        change(account, id, Map.of("name", "Shop")).statusCode(200);
        change(account, id, Map.of("name", "")).statusCode(400);
        administrator(account)
                .header("If-Match", "\"7\"")
                .body(Map.of("name", "Late"))
                .patch(CHAT, id)
                .then()
                .statusCode(412);
        change(newAccount(), id, Map.of("name", "Stolen")).statusCode(404);
        change(account, id, Map.of("name", "Store")).statusCode(200);

        assertThat(published(id, 2)).extracting(OnlineChatPublished::name).containsExactly("Shop", "Store");
    }

    @Test
    void parallelChangesArePublishedInTheOrderOfTheirVersions() {
        var id = newChat(account, "Shop");
        long done = List.of("a", "b", "c", "d", "e", "f", "g", "h").parallelStream()
                .map(name -> change(account, id, Map.of("name", name)).extract().statusCode())
                .filter(status -> status == 200)
                .count();

        var versions = published(id, (int) done + 1).stream()
                .map(OnlineChatPublished::version)
                .toList();

        assertThat(versions).isSorted().doesNotHaveDuplicates().startsWith(1L).endsWith(done + 1);
    }

    @Test
    void aDeletedChatIsATombstoneAndARestoredOneASnapshotAgain() {
        var id = newChat(account, "Shop");
        administrator(account).delete(CHAT, id).then().statusCode(204);
        administrator(account).post(CHAT + "/restore", id).then().statusCode(200);

        var records = topic.of(id, 3);

        assertThat(records.get(1).value()).isNull();
        assertThat(codec.event(records.get(2)))
                .get()
                .extracting(event -> ((OnlineChatPublished) event).version())
                .isEqualTo(3L);
    }

    @Test
    void eventNamesItsAccountSourceAndTheSameIdWheneverItIsPublished() {
        var id = newChat(account, "Shop");

        var headers = topic.of(id, 1).get(0).headers();

        assertThat(header(headers.lastHeader(CloudEventHeaders.TYPE).value()))
                .isEqualTo("io.beseda.online-chat-published");
        assertThat(header(headers.lastHeader(CloudEventHeaders.SOURCE).value())).isEqualTo("/chat-config-service");
        assertThat(header(headers.lastHeader(CloudEventHeaders.ACCOUNT_ID).value()))
                .isEqualTo(Long.toString(account));
        assertThat(header(headers.lastHeader(CloudEventHeaders.ID).value()))
                .isEqualTo(UUID.nameUUIDFromBytes((id + ":1").getBytes(UTF_8)).toString());
    }

    private List<OnlineChatPublished> published(String id, int count) {
        return topic.events(id, count, OnlineChatPublished.class);
    }

    private static String header(byte[] value) {
        return new String(value, UTF_8);
    }
}
