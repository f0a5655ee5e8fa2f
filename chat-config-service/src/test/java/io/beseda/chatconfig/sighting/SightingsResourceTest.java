package io.beseda.chatconfig.sighting;

import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHATS;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.change;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newChat;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.beseda.chatconfig.testing.TestClock;
import io.beseda.contracts.WidgetSighted.Identity;
import io.beseda.support.testing.Infrastructure;
import io.beseda.support.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class SightingsResourceTest {

    private static final String SIGHTINGS = CHATS + "/sightings";
    private static final String SHOP = "https://shop.example";
    private static final String EVIL = "https://evil.example";

    @Inject
    WidgetSightingConsumer consumer;

    @Inject
    TestClock clock;

    private final long account = newAccount();

    @Test
    void everyChatIsThereByNameAlsoBeforeItRan() {
        var shop = newChat(account, "Shop");
        var blog = newChat(account, "Blog");

        sightings()
                .body("items.onlineChatId", contains(blog, shop))
                .body("items[0]", not(hasKey("lastSeen")))
                .body("items[0]", not(hasKey("verifiedShare7d")))
                .body("items[0].refusedOrigins", empty())
                .body("items[0].sessions7d", equalTo(0));
    }

    @Test
    void nothingOfAnotherAccountIsShown() {
        var foreign = newAccount();
        var gateway = new SightingFixtures(foreign, newChat(foreign, "Foreign"));
        consumer.handle(List.of(gateway.refused(EVIL, 1, clock.instant())));

        sightings().body("items", empty());
    }

    @Test
    void anOriginThatIsAllowedNowIsNotShownAsRefused() {
        var chat = newChat(account, "Shop");
        var gateway = new SightingFixtures(account, chat);
        Instant now = clock.instant();
        consumer.handle(List.of(gateway.refused(SHOP, 1, now), gateway.refused(EVIL, 1, now)));

        change(account, chat, Map.of("placementAddresses", List.of(SHOP))).statusCode(200);

        sightings().body("items[0].refusedOrigins.origin", contains(EVIL));
    }

    @Test
    void afterSevenDaysOnlyTheLastSightingIsLeft() {
        var chat = newChat(account, "Shop");
        var gateway = new SightingFixtures(account, chat);
        Instant then = clock.instant();
        consumer.handle(List.of(
                gateway.admitted(SHOP, Identity.VERIFIED, 3, then),
                gateway.admitted(SHOP, 1, then),
                gateway.refused(EVIL, 1, then)));
        sightings().body("items[0].sessions7d", equalTo(4)).body("items[0].verifiedShare7d", equalTo(0.75f));

        clock.forward(Duration.ofDays(7).plusSeconds(1));

        sightings()
                .body("items[0].lastSeen.at", equalTo(then.toString()))
                .body("items[0].lastSeen.placement", equalTo("web"))
                .body("items[0].refusedOrigins", empty())
                .body("items[0].sessions7d", equalTo(0))
                .body("items[0]", not(hasKey("verifiedShare7d")));
        consumer.handle(List.of(gateway.refused(EVIL, 2, clock.instant())));
        sightings().body("items[0].refusedOrigins.sessions", contains(2));
    }

    @Test
    void signedInUsersWithARoleRead() {
        given().get(SIGHTINGS).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.sign(TestTokens.claims(account, 3)))
                .get(SIGHTINGS)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse sightings() {
        return operator(account).get(SIGHTINGS).then().statusCode(200);
    }
}
