package io.beseda.chatconfig.pagecheck;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHAT;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class OnlineChatPageCheckResourceTest {

    private final long account = newAccount();
    private String id;

    @BeforeEach
    void createChat() {
        id = newChat(account, "Shop");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/catalog?a=1#b, https://shop.example, allowed",
        "HTTPS://SHOP.example:443, https://shop.example, allowed",
        "http://localhost:9999/x, http://localhost:9999, other-port",
        "https://localhost:3000, https://localhost:3000, other-scheme",
        "https://shop.example:8443, https://shop.example:8443, other-port",
        "https://www.shop.example, https://www.shop.example, other-www",
        "https://m.shop.example, https://m.shop.example, other-subdomain",
        "https://example, , address-bare-word",
        "https://shop.example.evil.com, https://shop.example.evil.com, other-host",
        "https://evilshop.example, https://evilshop.example, other-host",
    })
    void aPageIsJudgedByItsOrigin(String address, String origin, String verdict) {
        change(account, id, Map.of("placementAddresses", List.of("https://shop.example", "http://localhost:3000")));

        var answer = check(account, address);

        if (origin == null) {
            answer.statusCode(400).body("errors.code", contains(verdict));
        } else {
            answer.statusCode(200).body("origin", equalTo(origin)).body("verdict", equalTo(verdict));
        }
    }

    @Test
    void aChatWithoutPlacementAllowsNoPage() {
        check(account, "https://shop.example").statusCode(200).body("verdict", equalTo("other-host"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest, address-ip-not-public",
        "file:///etc/passwd, address-scheme-refused",
        "https://shop.example@evil.example, address-user-info",
        "'', address-blank",
    })
    void whatCanBeNoPlacementIsSaidWithTheSameWords(String address, String code) {
        check(account, address)
                .statusCode(400)
                .body("errors.pointer", contains("/address"))
                .body("errors.code", contains(code));
    }

    @Test
    void anotherAccountsChatDoesNotExist() {
        check(newAccount(), "https://shop.example").statusCode(404);
    }

    private ValidatableResponse check(long of, String address) {
        return operator(of)
                .body(Map.of("address", address))
                .post(CHAT + "/page-checks", id)
                .then();
    }
}
