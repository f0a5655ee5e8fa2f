package io.beseda.chatconfig.onlinechat;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.beseda.chatconfig.picture.PictureFixtures.PICTURE;
import static io.beseda.chatconfig.picture.PictureFixtures.uploaded;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.chatconfig.testing.TestClock;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestImages;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a chat shows itself to clients: title, avatar, names of senders. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class AppearanceTest {

    private static final String PUBLIC_PICTURE = "/s/pictures/{id}";

    @Inject
    TestClock clock;

    private long account;
    private String chat;

    @BeforeEach
    void addChat() {
        account = newAccount();
        chat = newChat(account, "Shop");
    }

    @Test
    void aNewChatShowsItsNameAndWhoAnswers() {
        operator(account).get(CHAT, chat).then().body("appearance", equalTo(Map.of("senderNames", true)));
    }

    @Test
    void itIsKeptWholeAndChangedAsAVersion() {
        String avatar = uploaded(account, TestImages.noise("png", 64, 64));
        var look = Map.of("title", "Ask us", "avatarId", avatar, "senderNames", false);

        change(
                        account,
                        chat,
                        Map.of("appearance", Map.of("title", " Ask us ", "avatarId", avatar, "senderNames", false)))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("appearance", equalTo(look));
        change(account, chat, Map.of("appearance", look)).body("version", equalTo(2));
        change(account, chat, Map.of("name", "Store")).body("appearance", equalTo(look));
        change(account, chat, Map.of("appearance", Map.of("title", " ", "senderNames", true)))
                .statusCode(200)
                .body("appearance", equalTo(Map.of("senderNames", true)));

        administrator(account)
                .get(CHAT + "/changes", chat)
                .then()
                .body("items[0].changes[0].field", equalTo("appearance"))
                .body("items[0].changes[0].from", equalTo(look))
                .body("items[0].changes[0].to", equalTo(Map.of("senderNames", true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':'%s','senderNames':true}|title|title-too-long",
                "{'title':'two\\nlines','senderNames':true}|title|title-characters",
                "{'title':'Ask us'}|senderNames|sender-names-missing",
                "{'avatarId':'..','senderNames':true}|avatarId|picture-unknown",
                "{'avatarId':'0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef','senderNames':true}|avatarId|picture-unknown"
            },
            quoteCharacter = '`')
    void whatIsWrongIsSaidByField(String appearance, String field, String code) {
        administrator(account)
                .body("{'appearance':%s}"
                        .formatted(appearance.formatted("x".repeat(61)))
                        .replace('\'', '"'))
                .patch(CHAT, chat)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/appearance/" + field))
                .body("errors.code", contains(code));
        operator(account).get(CHAT, chat).then().body("version", equalTo(1));
    }

    @Test
    void operatorsAndOtherAccountsChangeNothing() {
        var look = Map.of("appearance", Map.of("title", "Mine", "senderNames", true));
        String ofAnother = uploaded(newAccount(), TestImages.noise("png", 16, 16));

        operator(account).body(look).patch(CHAT, chat).then().statusCode(403);
        change(newAccount(), chat, look).statusCode(404);
        change(account, chat, Map.of("appearance", Map.of("avatarId", ofAnother, "senderNames", true)))
                .statusCode(400)
                .body("errors.pointer", contains("/appearance/avatarId"))
                .body("errors.code", contains("picture-unknown"));
    }

    @Test
    void everybodySeesAnAvatarWhileAChatHasIt() {
        String avatar = uploaded(account, TestImages.noise("png", 71, 64));
        given().get(PUBLIC_PICTURE, avatar).then().statusCode(404);

        change(account, chat, Map.of("appearance", Map.of("avatarId", avatar, "senderNames", true)));
        given().get(PUBLIC_PICTURE, avatar).then().statusCode(200);

        administrator(account).delete(CHAT, chat).then().statusCode(204);
        given().get(PUBLIC_PICTURE, avatar).then().statusCode(404);
    }

    @Test
    void anAvatarIsNotForgotten() {
        String avatar = uploaded(account, TestImages.noise("png", 64, 64));
        String taken = uploaded(account, TestImages.noise("png", 65, 64));
        change(account, chat, Map.of("appearance", Map.of("avatarId", taken, "senderNames", true)));
        change(account, chat, Map.of("appearance", Map.of("avatarId", avatar, "senderNames", true)));

        clock.forward(Duration.ofHours(25));
        uploaded(account, TestImages.noise("png", 66, 64));

        operator(account).get(PICTURE, avatar).then().statusCode(200);
        operator(account).get(PICTURE, taken).then().statusCode(404);
    }

    @Test
    void nullLeavesItAsItIs() {
        change(account, chat, Map.of("appearance", Map.of("title", "Ask us", "senderNames", true)));

        change(account, chat, Collections.singletonMap("appearance", null))
                .statusCode(200)
                .body("appearance.title", equalTo("Ask us"));
    }
}
