package io.beseda.chatconfig.audit;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class AuditLogTest {

    private static final String CHANGES = CHAT + "/changes";

    private final long account = newAccount();
    private String id;

    @BeforeEach
    void createChat() {
        id = newChat(account, "Shop");
    }

    @Test
    void everyChangeSaysWhoDidWhat() {
        change(account, id, Map.of("name", "Store", "placementAddresses", List.of("https://shop.example")));
        administrator(account).delete(CHAT, id);
        administrator(account).post(CHAT + "/restore", id);

        administrator(account)
                .get(CHANGES, id)
                .then()
                .statusCode(200)
                .body("items.action", contains("restored", "deleted", "changed", "created"))
                .body("items.user.id", everyItem(equalTo(1)))
                .body("items.at", everyItem(matchesPattern("\\d{4}-.*Z")))
                .body("items[2].changes.field", contains("name", "placementAddresses"))
                .body("items[2].changes[0].from", equalTo("Shop"))
                .body("items[2].changes[0].to", equalTo("Store"))
                .body("items[2].changes[1].from", empty())
                .body("items[2].changes[1].to", contains("https://shop.example"))
                .body("items[3].changes", empty())
                .body("$", not(hasKey("next")));
    }

    @Test
    void whatWasRefusedOrChangedNothingIsNoEntry() {
        change(account, id, Map.of("name", "Shop")).statusCode(200);
        change(account, id, Map.of("name", "")).statusCode(400);
        administrator(account)
                .header("If-Match", "\"9\"")
                .body(Map.of("name", "Late"))
                .patch(CHAT, id)
                .then()
                .statusCode(412);

        administrator(account).get(CHANGES, id).then().body("items.action", contains("created"));
    }

    @Test
    void signingKeysAreInItByNameAndNeverBySecret() {
        String keys = CHAT + "/signing-keys";
        var created = administrator(account)
                .body(Map.of("name", "Main site", "algorithm", "HS256"))
                .post(keys, id)
                .then()
                .statusCode(201)
                .extract();
        administrator(account).post(keys + "/" + created.path("id") + "/revoke", id);
        administrator(account).post(keys + "/" + created.path("id") + "/revoke", id);

        var log = administrator(account)
                .get(CHANGES, id)
                .then()
                .body("items.action", contains("changed", "changed", "created"))
                .body("items[0].changes[0].from", equalTo("Main site"))
                .body("items[0].changes[0]", not(hasKey("to")))
                .body("items[1].changes[0].field", equalTo("signingKeys"))
                .body("items[1].changes[0].to", equalTo("Main site"));
        assertThat(log.extract().asString()).doesNotContain(created.<String>path("secret"));
    }

    @Test
    void itIsReadPageByPage() {
        for (int i = 0; i < 4; i++) {
            change(account, id, Map.of("name", "Shop " + i));
        }

        Number next = administrator(account)
                .get(CHANGES + "?limit=3", id)
                .then()
                .body("items.changes.to.flatten()", contains("Shop 3", "Shop 2", "Shop 1"))
                .extract()
                .path("next");
        administrator(account)
                .get(CHANGES + "?limit=3&before=" + next, id)
                .then()
                .body("items", hasSize(2))
                .body("items[0].changes[0].to", equalTo("Shop 0"))
                .body("$", not(hasKey("next")));
    }

    @Test
    void onlyAdministratorsOfTheAccountReadIt() {
        operator(account).get(CHANGES, id).then().statusCode(403);
        administrator(newAccount()).get(CHANGES, id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "before=x"})
    void aSenselessPageIsRefused(String query) {
        int status = administrator(account).get(CHANGES + "?" + query, id).statusCode();

        assertThat(status).isIn(400, 404);
    }
}
