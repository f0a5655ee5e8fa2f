package io.beseda.chatconfig.onlinechat;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHATS;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class DeleteOnlineChatTest {

    private static final String RESTORE = CHAT + "/restore";

    private final long account = newAccount();
    private String id;

    @BeforeEach
    void createChat() {
        id = newChat(account, "Shop");
    }

    @Test
    void aDeletedChatIsNowhere() {
        administrator(account).delete(CHAT, id).then().statusCode(204);

        operator(account).get(CHATS).then().body("items", empty());
        operator(account).get(CHAT, id).then().statusCode(404);
        operator(account).get(CHAT + "/embed-script?placement=web", id).then().statusCode(404);
        change(account, id, Map.of("name", "Store")).statusCode(404);
        administrator(account).delete(CHAT, id).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aRestoredChatIsWhatItWas() {
        change(account, id, Map.of("placementAddresses", List.of("https://shop.example")));
        var before = operator(account).get(CHAT, id).then().extract();
        administrator(account).delete(CHAT, id);

        administrator(account)
                .post(RESTORE, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("name", equalTo("Shop"))
                .body("placementAddresses", contains("https://shop.example"))
                .body("buttonId", equalTo(before.path("buttonId")))
                .body("version", equalTo(4));
        operator(account).get(CHATS).then().body("items.id", contains(id));
        administrator(account).post(RESTORE, id).then().statusCode(200).body("version", equalTo(4));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotDeleted() {
        change(account, id, Map.of("name", "Store"));

        administrator(account)
                .header("If-Match", "\"1\"")
                .delete(CHAT, id)
                .then()
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
        administrator(account)
                .header("If-Match", "\"2\"")
                .delete(CHAT, id)
                .then()
                .statusCode(204);
    }

    @Test
    void operatorsAndOtherAccountsDeleteAndRestoreNothing() {
        var stranger = newAccount();

        operator(account).delete(CHAT, id).then().statusCode(403);
        operator(account).post(RESTORE, id).then().statusCode(403);
        administrator(stranger).delete(CHAT, id).then().statusCode(404);
        administrator(account).delete(CHAT, id);
        administrator(stranger).post(RESTORE, id).then().statusCode(404);
        administrator(account).post(RESTORE, UUID.randomUUID()).then().statusCode(404);
        operator(account).get(CHATS).then().body("items", empty());
    }

    @Test
    void ofParallelDeletionsOneIsMade() {
        var statuses = List.of(1, 2, 3, 4).parallelStream()
                .map(any -> administrator(account).delete(CHAT, id).statusCode())
                .toList();

        assertThat(statuses).containsOnly(204, 404).containsOnlyOnce(204);
    }
}
