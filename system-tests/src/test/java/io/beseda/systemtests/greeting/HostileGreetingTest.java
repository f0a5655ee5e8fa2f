package io.beseda.systemtests.greeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.browser.Alarms;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.browser.Widget;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S25 to S27: every text of the greeting bot, and what pages tell it, written by an attacker. */
class HostileGreetingTest extends ChatWithABot {

    private static final String MARKUP = "<img src=x onerror=pwned()>";

    /** No longer than a caption or the name of a branch may be. */
    private static final List<String> CORPUS = List.of(
            "<script>pwned()</script>",
            MARKUP,
            "<svg/onload=pwned()>",
            "<iframe src=javascript:parent.pwned()>",
            "\"><input autofocus onfocus=pwned()>",
            "![x](https://evil.example/x)",
            "javascript:pwned()//https://evil.example",
            "'); DROP TABLE online_chat; --");

    private final Alarms alarms = new Alarms();

    @BeforeEach
    void writeEveryText() {
        List<Map<String, Object>> branches = IntStream.range(0, CORPUS.size())
                .mapToObj(at -> Map.<String, Object>of(
                        "name",
                        CORPUS.get(at),
                        "texts",
                        Map.of("en", CORPUS.get(at) + " {{bot_params.word}}"),
                        "quickReplies",
                        CORPUS.stream()
                                .map(text -> Map.of("captions", Map.of("en", text), "next", text))
                                .toList()))
                .toList();
        greet(Map.of(
                "on",
                true,
                "defaultLanguage",
                "en",
                "conditions",
                List.of(Map.of("param", MARKUP, "comparison", "not-equal", "value", MARKUP)),
                "branches",
                branches));
    }

    @Test
    void s26EveryTextIsOnlyTextInTheWidgetAndInTheConsole() {
        Widget widget = hostile();
        start(widget, MARKUP);
        assertThat(widget.preview().locator("span")).hasText(MARKUP + " " + MARKUP);
        widget.preview().click();
        for (String text : CORPUS) {
            Locator reply = widget.button(text).last();
            assertThat(reply).hasText(text);
            reply.click();
            assertThat(widget.bubble(text + " " + MARKUP)).isVisible();
        }
        assertThat(widget.frame().locator(".delivery").last()).hasText("Sent");
        alarms.assertSilent(widget.page());

        Page console = watched(desk.console().context());
        Inbox inbox = Inbox.open(console, desk.origin(), chat.chatId());
        inbox.choose(desk.conversationOf(chat));
        for (String text : CORPUS) {
            assertThat(inbox.said(text + " " + MARKUP).first()).isVisible();
        }
        alarms.assertSilent(console);

        console.navigate(desk.origin() + "/console/settings/online-chats/" + chat.chatId() + "/greeting");
        assertThat(console.getByLabel("Name of the greeting")).hasValue(CORPUS.get(0));
        assertThat(console.getByLabel("Parameter 1")).hasValue(MARKUP);
        FrameLocator preview = console.frameLocator("iframe");
        assertThat(preview.getByRole(AriaRole.BUTTON, named(MARKUP))).hasText(MARKUP);
        assertThat(preview.locator(".bubble .text")).hasText(CORPUS.get(0) + " ‹word›");
        alarms.assertSilent(console);
    }

    @Test
    void s27LinksOfTheBotAreOnlyHttpHttpsAndMailtoAndTellNothing() {
        greet(List.of(Map.of(
                "name",
                "links",
                "texts",
                Map.of("en", "https://shop.example/a mailto:a@shop.example javascript:pwned() {{bot_params.word}}"))));
        Widget widget = hostile();
        tell(widget, Map.of("bot_params", Map.of("word", "vbscript:pwned() http://shop.example")));
        widget.open();

        Locator links = widget.bubble("https://shop.example/a").locator("a");
        assertThat(links).hasCount(3);
        assertThat((List<?>) links.evaluateAll("(links) => links.map(({ protocol }) => protocol)"))
                .map(String::valueOf)
                .containsExactly("https:", "mailto:", "http:");
        assertThat((List<?>) links.evaluateAll("(links) => links.map(({ rel, target }) => rel + ' ' + target)"))
                .map(String::valueOf)
                .containsOnly("noopener nofollow noreferrer _blank");
        alarms.assertSilent(widget.page());
    }

    /** The chat on a page that tells the bot markup. */
    private Widget hostile() {
        Widget widget = Widget.closed(watched(desk.browser()), site.origin());
        tell(widget, Map.of("bot_params", Map.of("word", MARKUP)));
        return widget;
    }

    private Page watched(BrowserContext browser) {
        alarms.watch(browser);
        return browser.newPage();
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name).setExact(true);
    }
}
