package io.beseda.systemtests.greeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.browser.EntityCard;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.browser.Widget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What product.md promises of the greeting bot, in a browser over the running product. */
class GreetingBotTest extends ChatWithABot {

    private static final Map<String, Object> DELIVERY =
            Map.of("name", "delivery", "texts", Map.of("en", "It is free."));

    private static final Map<String, Object> CONTACT =
            Map.of("name", "contact", "texts", Map.of("en", "Who are you?"), "asks", List.of("name", "phone", "email"));

    private static final Map<String, Object> QUESTION = Map.of(
            "name", "start",
            "texts", Map.of("en", "How can we help?"),
            "quickReplies",
                    List.of(
                            Map.of("captions", Map.of("en", "Delivery"), "next", "delivery"),
                            Map.of("captions", Map.of("en", "A person"))));

    @Test
    void anAdministratorSwitchesItOnAndOffAndOpenChatsFollow() {
        Widget widget = widget();
        Page console = editor();

        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write a greeting"))
                .click();
        console.getByLabel("Main language").first().click();
        console.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("English"))
                .click();
        console.getByRole(AriaRole.RADIOGROUP)
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText("English"))
                .click();
        console.getByLabel("Text, English").fill("Good day");
        Locator on = console.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Greet visitors"));
        on.check();
        save(console);
        assertThat(widget.bubble("Good day")).isVisible();

        on.uncheck();
        save(console);
        assertThat(widget.bubble("Good day")).hasCount(0);
    }

    @Test
    void theTextIsInTheClientsLanguageWithThePagesParametersAfterTheDelay() {
        Map<String, String> texts =
                Map.of("en", "Hello, {{bot_params.name}}!", "ru", "Здравствуйте, {{ bot_params.name }}!");
        greet(Map.of(
                "on",
                true,
                "defaultLanguage",
                "en",
                "delaySeconds",
                2,
                "branches",
                List.of(Map.of("name", "start", "texts", texts))));
        Widget english = Widget.closed(page(), site.origin());
        tell(english, Map.of("bot_params", Map.of("name", "Olga")));

        long opened = System.nanoTime();
        english.open();
        assertThat(english.bubble("Hello")).containsText("Hello, Olga!");
        assertThat(Duration.ofNanos(System.nanoTime() - opened)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));

        site.paste("/ru", script("ru"));
        Widget russian = Widget.closed(page(), site.origin() + "/ru");
        tell(russian, Map.of("bot_params", Map.of("name", "Иван")));
        russian.open();
        assertThat(russian.bubble("Здравствуйте, Иван!")).isVisible();
    }

    @Test
    void noRowNoLeadAndNoCookieBeforeTheClientAnswersAndThenItIsKeptAsTheBots() {
        greet(List.of(QUESTION, DELIVERY));
        Widget widget = widget();
        assertThat(widget.bubble("How can we help?")).isVisible();
        assertThat(widget.page().context().cookies()).isEmpty();
        assertThat(widget.inside().evaluate("localStorage.length")).isEqualTo(0);
        assertThat(desk.openConversations(chat)).isEmpty();
        assertThat(leads()).isEmpty();

        widget.button("Delivery").click();
        assertThat(widget.delivery("Delivery")).hasText("Sent");
        assertThat(widget.bubble("It is free.")).isVisible();
        assertThat(widget.button("Delivery")).hasCount(0);
        assertThat(widget.page().context().cookies()).hasSize(1);
        String conversation = desk.conversationOf(chat);
        assertThat(said(conversation))
                .containsExactly("bot: How can we help?", "visitor: Delivery", "bot: It is free.");

        Inbox inbox = desk.inbox(chat);
        inbox.choose(conversation);
        assertThat(inbox.bubble("How can we help?")).containsText("Bot");
        long lead = desk.leadOf(conversation);
        assertThat(leads()).containsExactly(lead);
        EntityCard card = EntityCard.open(desk.console(), desk.origin(), "leads/" + lead);
        assertThat(card.conversation(desk.number(conversation))).containsText("Bot");
        assertThat(card.conversation(desk.number(conversation))).containsText("It is free.");

        widget.page().reload();
        widget.open();
        assertThat(widget.bubble("How can we help?")).containsText("Bot");
        assertThat(widget.bubble("It is free.")).hasCount(1);
    }

    @Test
    void whatTheBotAsksForIsCheckedAndWrittenToTheContactAndNeverOverAnOperatorsWord() {
        greet(List.of(CONTACT));
        Widget widget = widget();
        Locator form = widget.frame().locator("form.ask");
        give(form, "Olga", "call me", "olga@");
        assertThat(form).containsText("This is no phone number");
        assertThat(form).containsText("This is no e-mail address");
        assertThat(desk.openConversations(chat)).isEmpty();

        give(form, "Olga", "+7 900 000-00-00", "olga@shop.example");
        assertThat(widget.delivery("Phone: +7 900 000-00-00")).hasText("Sent");
        assertThat(form).hasCount(0);
        String conversation = desk.conversationOf(chat);
        assertThat(said(conversation))
                .containsExactly(
                        "bot: Who are you?", "visitor: Name: Olga\nPhone: +7 900 000-00-00\nE-mail: olga@shop.example");
        long contact = contactOf(desk.leadOf(conversation));
        await().atMost(LIMIT).until(() -> contact(contact).get("name").asText().equals("Olga"));
        assertThat(values(contact)).containsExactlyInAnyOrder("+7 900 000-00-00", "olga@shop.example");

        var entered = Map.of("field_code", "PHONE", "values", List.of(Map.of("value", "+7 911 111-11-11")));
        desk.rest()
                .patch("/api/v4/contacts/" + contact, Map.of("custom_fields_values", List.of(entered)))
                .ok();
        start(widget, "contact");
        give(form, "Anna", "+7 922 222-22-22", "anna@shop.example");
        await().atMost(LIMIT).until(() -> contact(contact).get("name").asText().equals("Anna"));
        assertThat(values(contact)).containsExactlyInAnyOrder("+7 911 111-11-11", "anna@shop.example");
    }

    @Test
    void onlyClientsOfWhomThePageTellsWhatTheConditionsWantAreGreeted() {
        greet(Map.of(
                "on",
                true,
                "defaultLanguage",
                "en",
                "conditions",
                List.of(
                        Map.of("param", "city", "comparison", "equal", "value", "Kazan"),
                        Map.of("param", "cart", "comparison", "present")),
                "branches",
                List.of(DELIVERY)));
        Widget other = Widget.closed(page(), site.origin());
        tell(other, Map.of("bot_params", Map.of("city", "Kazan")));
        other.open();
        other.write("No greeting?");
        assertThat(other.delivery("No greeting?")).hasText("Sent");
        assertThat(said(desk.conversationOf(chat))).containsExactly("visitor: No greeting?");

        Widget widget = Widget.closed(page(), site.origin());
        tell(widget, Map.of("bot_params", Map.of("city", "kazan", "cart", "3")));
        widget.open();
        assertThat(widget.bubble("It is free.")).isVisible();
    }

    @Test
    void thePageStartsANamedBranchBySendKeyActionHook() {
        greet(List.of(QUESTION, DELIVERY));
        Widget widget = Widget.closed(page(), site.origin());

        start(widget, "nowhere");
        start(widget, "delivery");
        assertThat(widget.preview()).containsText("It is free.");
        widget.preview().click();
        assertThat(widget.bubble("It is free.")).isVisible();
        assertThat(widget.bubble("How can we help?")).hasCount(0);

        widget.write("Thank you");
        assertThat(widget.delivery("Thank you")).hasText("Sent");
        assertThat(said(desk.conversationOf(chat))).containsExactly("bot: It is free.", "visitor: Thank you");
    }

    private static void give(Locator form, String name, String phone, String email) {
        form.getByLabel("Name").fill(name);
        form.getByLabel("Phone").fill(phone);
        form.getByLabel("E-mail").fill(email);
        form.getByRole(AriaRole.BUTTON).click();
    }

    private static long contactOf(long lead) {
        return await().atMost(LIMIT)
                .until(
                        () -> desk.rest()
                                .get("/api/v4/leads/" + lead + "?with=contacts")
                                .ok()
                                .at("/_embedded/contacts/0/id")
                                .asLong(),
                        id -> id > 0);
    }

    private static JsonNode contact(long id) {
        return desk.rest().get("/api/v4/contacts/" + id).ok();
    }

    private static List<String> values(long contact) {
        return contact(contact)
                .get("custom_fields_values")
                .valueStream()
                .map(field -> field.at("/values/0/value").asText())
                .toList();
    }
}
