package io.beseda.systemtests.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Console;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What product.md promises of who the client is, on several devices. Each browser context is a device of its own. */
@ExtendWith(RunningProduct.class)
class IdentityStoryTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static Chromium chromium;

    private final String client = "client " + UUID.randomUUID();
    private SigningSite site;
    private Administrator administrator;
    private Rest rest;
    private Button chat;
    private int field;

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void placeAChatThatKnowsItsClients(Product product) {
        site = new SigningSite();
        administrator = Administrator.signIn(product);
        rest = administrator.rest();
        chat = administrator.createChat("Identity", site.origin());
        site.place(chat, administrator);
        field = newField();
        String path = "/api/settings/v1/online-chats/" + chat.chatId();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(rest.patch(path, Map.of("externalIdFieldId", field))
                                .status())
                        .isEqualTo(200));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatAClientWroteAnonymouslyIsOnEveryDeviceItSignsInOnAndNobodyElsesUntilItIsUndone() {
        try (var phone = chromium.browser().newContext();
                var laptop = chromium.browser().newContext();
                var stranger = chromium.browser().newContext();
                var forger = chromium.browser().newContext()) {
            Widget anonymous = Widget.open(phone.newPage(), site.origin());
            anonymous.write("Before signing in");
            String visitor = conversation("Before signing in").get("visitorId").asText();
            anonymous.page().close();

            site.signIn(client);
            Widget onPhone = Widget.open(phone.newPage(), site.origin());
            assertThat(onPhone.text("Before signing in")).isVisible();
            onPhone.write("It is me");
            assertThat(onPhone.text("It is me")).isVisible();
            assertThat(conversation("It is me").get("identity").get("proof").asText())
                    .isEqualTo("signed");
            assertThat(administrator.openConversations(chat)).hasSize(1);

            site.signIn(client);
            Widget onLaptop = Widget.open(laptop.newPage(), site.origin());
            assertThat(onLaptop.text("Before signing in")).isVisible();
            assertThat(onLaptop.text("It is me")).isVisible();

            site.signIn("another " + client);
            Widget ofAnother = Widget.open(stranger.newPage(), site.origin());
            ofAnother.write("I am somebody else");
            assertThat(ofAnother.text("I am somebody else")).isVisible();
            assertThat(ofAnother.frame().getByText("It is me")).hasCount(0);

            site.forge(client);
            Widget forged = Widget.open(forger.newPage(), site.origin());
            forged.write("I say I am the client");
            assertThat(forged.text("I say I am the client")).isVisible();
            assertThat(forged.frame().getByText("It is me")).hasCount(0);

            undoLinkOf(visitor);
            assertThat(onLaptop.frame().getByText("Before signing in")).hasCount(0);
        }
    }

    @Test
    void anIdThatIsWrittenIntoTheCrmShowsTheHistoryAtOnceAndAConflictHidesIt() {
        try (var phone = chromium.browser().newContext();
                var laptop = chromium.browser().newContext()) {
            Widget anonymous = Widget.open(phone.newPage(), site.origin());
            anonymous.write("From the phone");
            long contact = contactOf("From the phone");

            site.signIn(client);
            Widget online = Widget.open(laptop.newPage(), site.origin());
            assertThat(online.composer()).isVisible();
            assertThat(online.frame().getByText("From the phone")).hasCount(0);

            rest.patch("/api/v4/contacts/" + contact, clientId()).ok();
            assertThat(online.text("From the phone")).isVisible();
            assertThat(anonymous.frame().getByText("From the phone")).hasCount(0);

            rest.post("/api/v4/contacts", List.of(Map.of("name", "A namesake", "custom_fields_values", values())))
                    .ok();
            assertThat(online.frame().getByText("From the phone")).hasCount(0);
            assertThat(anonymous.text("From the phone")).isVisible();
            JsonNode conflicts = rest.get("/api/crm/v1/external-id-conflicts").ok();
            assertThat(conflicts.get("items"))
                    .anySatisfy(conflict ->
                            assertThat(conflict.get("externalId").asText()).isEqualTo(client));
        }
    }

    @Test
    void operatorsSeeWhoTheClientIsAndAnAdministratorUndoesItsLinkInTheConsole(Product product) {
        try (var phone = chromium.browser().newContext();
                var operators = chromium.browser().newContext()) {
            Widget anonymous = Widget.open(phone.newPage(), site.origin());
            anonymous.write("Before signing in");
            String id = conversation("Before signing in").get("id").asText();
            Inbox inbox = Inbox.open(
                    Console.signIn(operators, product), product.origin().toString(), chat.chatId());
            inbox.choose(id);
            Locator card = inbox.clientCard();
            assertThat(card).containsText("anonymous");
            anonymous.page().close();

            site.signIn(client);
            Widget identified = Widget.open(phone.newPage(), site.origin());
            assertThat(identified.text("Before signing in")).isVisible();
            assertThat(card).containsText("verified · online");
            assertThat(card).containsText(client);
            assertThat(card).containsText("signed by the site’s server");

            inbox.button("Undo the link of a visitor to the client " + client).click();
            inbox.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo the link"))
                    .click();
            assertThat(card).containsText("Undone by");
            assertThat(card).containsText("anonymous");
            assertThat(identified.frame().getByText("Before signing in")).hasCount(0);
        }
    }

    private int newField() {
        return rest.post("/api/v4/contacts/custom_fields", List.of(Map.of("type", "text", "name", client)))
                .ok()
                .at("/_embedded/custom_fields/0/id")
                .asInt();
    }

    private Map<String, ?> clientId() {
        return Map.of("custom_fields_values", values());
    }

    private List<?> values() {
        return List.of(Map.of("field_id", field, "values", List.of(Map.of("value", client))));
    }

    private void undoLinkOf(String visitor) {
        String link = rest.get("/api/inbox/v1/visitor-links?visitorId=" + visitor)
                .ok()
                .at("/items/0/id")
                .asText();
        rest.post("/api/inbox/v1/visitor-links/" + link + "/undo", Map.of()).ok();
    }

    /** The open conversation that ends with this text. */
    private JsonNode conversation(String text) {
        return await().atMost(LIMIT)
                .until(
                        () -> administrator.openConversations(chat).stream()
                                .filter(each ->
                                        each.at("/lastMessage/text").asText().equals(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The contact of its client, which the CRM knows a moment later. */
    private long contactOf(String text) {
        return await().atMost(LIMIT)
                .until(() -> conversation(text).get("contactId"), Objects::nonNull)
                .asLong();
    }
}
