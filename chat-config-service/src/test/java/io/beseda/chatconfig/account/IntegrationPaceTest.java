package io.beseda.chatconfig.account;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHATS;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Settings are asked for by integrations at the pace of {@code /api/v4}, by people at their own. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class IntegrationPaceTest {

    /** More than may be asked in the seconds they take. */
    private static final int MANY = 100;

    @Test
    void anIntegrationWaitsAndAPersonDoesNot() {
        long account = newAccount();
        String integration = TestTokens.ofIntegration(account, 1, UUID.randomUUID());

        assertThat(statuses(() -> given().auth().oauth2(integration).get(CHATS)))
                .startsWith(200)
                .contains(429)
                .doesNotContain(500);
        assertThat(statuses(() -> administrator(account).get(CHATS))).containsOnly(200);
    }

    private static List<Integer> statuses(Supplier<Response> request) {
        return Stream.generate(() -> request.get().statusCode()).limit(MANY).toList();
    }
}
