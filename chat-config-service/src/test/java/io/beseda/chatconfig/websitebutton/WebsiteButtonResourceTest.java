package io.beseda.chatconfig.websitebutton;

import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.BUTTON;
import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.BUTTONS;
import static io.beseda.chatconfig.feedbackbutton.FeedbackButtonFixtures.newButton;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.CHATS;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.administrator;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.newAccount;
import static io.beseda.chatconfig.onlinechat.OnlineChatFixtures.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.support.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "chat_config"))
class WebsiteButtonResourceTest {

    private static final String PATH = "/api/v4/website_buttons";
    private static final String ONE = PATH + "/{source}";

    private final long account = newAccount();

    @Test
    void aButtonIsCreatedWithItsSites() {
        var source = administrator(account)
                .body(Map.of(
                        "pipeline_id",
                        77,
                        "trusted_websites",
                        List.of("shop.example", "https://blog.example/contacts"),
                        "is_used_in_app",
                        true,
                        "name",
                        "Shop"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("trusted_websites", contains("https://shop.example", "https://blog.example"))
                .body("name", equalTo("Shop"))
                .extract()
                .<Integer>path("source_id");

        operator(account)
                .get(ONE, source)
                .then()
                .statusCode(200)
                .contentType("application/hal+json")
                .body("account_id", equalTo((int) account))
                .body("source_id", equalTo(source))
                .body("is_duplication_control_enabled", equalTo(false))
                .body("creation_status", equalTo("created"))
                .body("pipeline_id", equalTo(77))
                .body("is_deleted", equalTo(false))
                .body("", not(hasKey("script")))
                .body("_links.self.href", endsWith(PATH + "/" + source));
        operator(account)
                .get(BUTTONS)
                .then()
                .body("items[0].embeddedInApp", equalTo(true))
                .body("items[0].sourceId", equalTo(source));
    }

    @Test
    void allItNeedsIsABody() {
        administrator(account).body("{}").post(PATH).then().statusCode(200).body("name", equalTo("Website button"));
        administrator(account).post(PATH).then().statusCode(200);
    }

    @Test
    void theScriptIsShownOnRequest() {
        int source = source("shop.example");

        operator(account).get(ONE + "?with=scripts", source).then().body("script", containsString("amo_social_button"));
        operator(account)
                .get(PATH + "?with[]=scripts")
                .then()
                .body("_embedded.website_buttons[0].script", containsString("amo_social_button"));
        operator(account)
                .get(ONE + "?with=scripts", source(new String[0]))
                .then()
                .body("", hasKey("script"))
                .body("script", nullValue());
    }

    @Test
    void sitesAreAddedAndTheNameIsChanged() {
        int source = source("shop.example");

        administrator(account)
                .body(Map.of("trusted_websites", Map.of("add", List.of("https://blog.example")), "name", "Both"))
                .patch(ONE, source)
                .then()
                .statusCode(200)
                .body("name", equalTo("Both"));
        administrator(account)
                .body(Map.of("trusted_websites", List.of("shop.example", "faq.example")))
                .patch(ONE, source)
                .then()
                .statusCode(200);

        operator(account)
                .get(BUTTONS)
                .then()
                .body(
                        "items[0].trustedSites",
                        contains("https://shop.example", "https://blog.example", "https://faq.example"));
    }

    @Test
    void connectingAnOnlineChatMakesOneOnce() {
        int source = source("shop.example");

        administrator(account)
                .body("[]")
                .post(ONE + "/online_chat", source)
                .then()
                .statusCode(204);
        administrator(account).post(ONE + "/online_chat", source).then().statusCode(204);

        String chat = operator(account)
                .get(CHATS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Website button"))
                .extract()
                .path("items[0].id");
        operator(account).get(BUTTONS).then().body("items[0].onlineChatId", equalTo(chat));
    }

    @Test
    void aListIsPagedByAbsoluteLinks() {
        operator(account).get(PATH).then().statusCode(204);
        int first = source("a.example");
        int second = source("b.example");

        operator(account)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "crm.example")
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .body("_embedded.website_buttons.source_id", contains(first))
                .body("_links.next.href", equalTo("https://crm.example" + PATH + "?page=2&limit=1"));
        operator(account)
                .get(PATH + "?limit=1&page=2")
                .then()
                .body("_embedded.website_buttons.source_id", contains(second));
        operator(account).get(PATH + "?limit=1&page=3").then().statusCode(204);
        operator(account).get(PATH + "?limit=251").then().statusCode(422);
    }

    @Test
    void deletedOnesAreListedOnRequest() {
        var id = newButton(account, "Old");
        administrator(account).delete(BUTTON, id);

        operator(account).get(PATH).then().statusCode(204);
        operator(account)
                .get(PATH + "?with=deleted")
                .then()
                .body("_embedded.website_buttons.name", contains("Old"))
                .body("_embedded.website_buttons.is_deleted", contains(true));
        int source = operator(account).get(PATH + "?with=deleted").path("_embedded.website_buttons[0].source_id");
        administrator(account).body("{}").patch(ONE, source).then().statusCode(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        administrator(account)
                .body(Map.of(
                        "trusted_websites", List.of("shop.example", "10.0.0.1", "file:///etc/passwd"),
                        "pipeline_id", "sales",
                        "name", " "))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "'validation-errors'[0].errors.path",
                        contains("trusted_websites.1", "trusted_websites.2", "pipeline_id", "name"));
        int source = source("shop.example");
        var many = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> i + ".example")
                .toList();
        administrator(account)
                .body(Map.of("trusted_websites", Map.of("add", many)))
                .patch(ONE, source)
                .then()
                .statusCode(400)
                .body("'validation-errors'[0].errors.path", contains("trusted_websites.add"));
        operator(account).get(BUTTONS).then().body("items", hasSize(1)).body("items[0].version", equalTo(1));
    }

    @Test
    void operatorsAndOtherAccountsChangeNothing() {
        int source = source("shop.example");
        var stranger = newAccount();

        operator(account).body("{}").post(PATH).then().statusCode(403);
        operator(account).body("{}").patch(ONE, source).then().statusCode(403);
        operator(account).post(ONE + "/online_chat", source).then().statusCode(403);
        administrator(stranger).get(ONE, source).then().statusCode(404);
        administrator(stranger)
                .body(Map.of("name", "Mine"))
                .patch(ONE, source)
                .then()
                .statusCode(404);
        administrator(stranger).post(ONE + "/online_chat", source).then().statusCode(404);
        operator(stranger).get(PATH + "?with=deleted").then().statusCode(204);
    }

    @Test
    void parallelAdditionsLoseNothing() {
        int source = source("shop.example");

        var statuses = List.of("a.example", "b.example", "c.example", "d.example").parallelStream()
                .map(site -> administrator(account)
                        .body(Map.of("trusted_websites", Map.of("add", List.of(site))))
                        .patch(ONE, source)
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnly(200);
        operator(account).get(BUTTONS).then().body("items[0].trustedSites", hasSize(5));
    }

    private int source(String... sites) {
        return administrator(account)
                .body(Map.of("trusted_websites", List.of(sites)))
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("source_id");
    }
}
