package io.beseda.systemtests.inbox;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Console;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.site.CustomerSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of the console share: a browser with the administrator's console, colleagues, and clients on a site with a chat. */
public final class Desk implements AutoCloseable {

    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String PASSWORD = "a colleague's password";

    private final Product product;
    private final Chromium chromium = Chromium.launch();
    private final CustomerSite site = new CustomerSite();
    private final Administrator administrator;
    private final Page console;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<BrowserContext> browsers = new ArrayList<>();

    private Desk(Product product) {
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT.toMillis());
        this.product = product;
        this.administrator = Administrator.signIn(product);
        this.console = Console.signIn(browser(), product);
    }

    public static Desk open(Product product) {
        return new Desk(product);
    }

    public Page console() {
        return console;
    }

    public String origin() {
        return product.origin().toString();
    }

    public Rest rest() {
        return administrator.rest();
    }

    /** A new online chat, which the site's page has from now on. */
    public Button chat() {
        Button chat =
                administrator.createChat("Desk " + UUID.randomUUID().toString().substring(0, 8), site.origin());
        site.paste(chat.script());
        return chat;
    }

    public Inbox inbox(Button chat) {
        return Inbox.open(console, origin(), chat.chatId());
    }

    /** The inbox of another operator, in a browser of its own. */
    public Inbox colleague(String name, Button chat) {
        String email = UUID.randomUUID() + "@desk.example";
        var user = Map.of("name", name, "email", email, "password", PASSWORD, "role", "operator");
        rest().post("/api/crm/v1/users", user).ok();
        return Inbox.open(Console.signIn(browser(), product, email, PASSWORD), origin(), chat.chatId());
    }

    /** A client who has written this; the conversation is stored. */
    public Visitor client(Button chat, String text) {
        Visitor visitor = new Visitor(product.origin(), chat, UUID.randomUUID().toString());
        visitors.add(visitor);
        visitor.write(text);
        await().atMost(LIMIT).until(() -> visitor.conversationId() != null);
        return visitor;
    }

    /** The chat in a browser of its own. */
    public Widget widget() {
        return widget("");
    }

    /** @param address behind the site's origin */
    public Widget widget(String address) {
        return Widget.open(browser().newPage(), site.origin() + address);
    }

    public BrowserContext browser() {
        BrowserContext context = chromium.browser().newContext();
        browsers.add(context);
        return context;
    }

    public String siteOrigin() {
        return site.origin();
    }

    public List<JsonNode> openConversations(Button chat) {
        return administrator.openConversations(chat);
    }

    /** The only conversation of a chat. */
    public String conversationOf(Button chat) {
        return await().atMost(LIMIT)
                .until(() -> openConversations(chat), open -> !open.isEmpty())
                .get(0)
                .get("id")
                .asText();
    }

    /** The lead that its first message came to the CRM as; there a moment later. */
    public long leadOf(String conversationId) {
        String path = "/api/inbox/v1/conversations/" + conversationId;
        return await().atMost(LIMIT)
                .until(() -> rest().get(path).ok().path("leadId").asLong(), lead -> lead > 0);
    }

    public long number(String conversationId) {
        return rest().get("/api/inbox/v1/conversations/" + conversationId)
                .ok()
                .get("number")
                .asLong();
    }

    public void assign(String conversationId, Object operator) {
        rest().put("/api/inbox/v1/conversations/" + conversationId + "/assignee", operator)
                .ok();
    }

    public void answer(String conversationId, String text) {
        var reply = Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text);
        rest().post("/api/inbox/v1/conversations/" + conversationId + "/messages", reply)
                .ok();
    }

    public void finish(String conversationId) {
        rest().post("/api/inbox/v1/conversations/" + conversationId + "/finish", Map.of())
                .ok();
    }

    /** What the clients of a test leave behind; the console stays. */
    public void clear() {
        visitors.forEach(Visitor::close);
        visitors.clear();
        while (browsers.size() > 1) {
            browsers.remove(browsers.size() - 1).close();
        }
    }

    @Override
    public void close() {
        clear();
        site.close();
        chromium.close();
    }
}
