package io.beseda.systemtests.greeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.inbox.Desk;
import io.beseda.systemtests.inbox.WithADesk;
import io.beseda.systemtests.site.CustomerSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A site with a chat of its own, new for every test, and the console of its administrator. */
abstract class ChatWithABot extends WithADesk {

    static final Duration LIMIT = Desk.LIMIT;

    static CustomerSite site;
    private static Administrator administrator;

    Button chat;
    private String name;

    @BeforeAll
    static void openASite(Product product) {
        site = new CustomerSite();
        administrator = Administrator.signIn(product);
    }

    @AfterAll
    static void closeTheSite() {
        site.close();
    }

    @BeforeEach
    void placeAChat() {
        name = "Greets-" + UUID.randomUUID().toString().substring(0, 8);
        chat = administrator.createChat(name, site.origin());
        site.paste(chat.script());
    }

    /** Has the bot greet everybody in English, at once. */
    void greet(List<Map<String, Object>> branches) {
        greet(Map.of("on", true, "defaultLanguage", "en", "branches", branches));
    }

    void greet(Map<String, ?> greeting) {
        desk.rest().put(settings() + "/greeting", greeting).ok();
    }

    /** The embed script of the chat for pages in this language. */
    String script(String language) {
        return desk.rest()
                .get(settings() + "/embed-script?placement=web&locale=" + language)
                .ok()
                .get("script")
                .asText();
    }

    private String settings() {
        return "/api/settings/v1/online-chats/" + chat.chatId();
    }

    /** The editor of the chat's bot in the console. */
    Page editor() {
        Page console = desk.console();
        console.navigate(desk.origin() + "/console/settings/online-chats/" + chat.chatId() + "/greeting");
        return console;
    }

    static void save(Page console) {
        Locator save = console.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true));
        save.click();
        assertThat(save).hasCount(0);
    }

    /** The chat, open in a browser without a past. */
    Widget widget() {
        return Widget.open(page(), site.origin());
    }

    /** Of a browser without a past. */
    Page page() {
        return desk.browser().newPage();
    }

    /** What the page says of its client. */
    static void tell(Widget widget, Map<String, ?> meta) {
        widget.page().evaluate("(meta) => amo_social_button.setMeta(meta)", meta);
    }

    /** The page starts a branch by its name. */
    static void start(Widget widget, String branch) {
        widget.page().evaluate("(name) => amoSocialButton('sendKeyActionHook', name)", branch);
    }

    /** The messages of a conversation, each with who wrote it. */
    static List<String> said(String conversation) {
        return administrator.history(conversation).stream()
                .map(message -> message.at("/author/type").asText() + ": "
                        + message.get("text").asText())
                .toList();
    }

    /** The leads of the chat's clients: named after it. */
    List<Long> leads() {
        return desk.rest()
                .get("/api/v4/leads?query=" + name)
                .ok()
                .at("/_embedded/leads")
                .valueStream()
                .map(lead -> lead.get("id").asLong())
                .toList();
    }
}
