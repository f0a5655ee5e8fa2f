package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.beseda.systemtests.browser.Alarms;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.AccessTokens;
import io.beseda.systemtests.client.Attendant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S26 and S27: everything that operators and settings may put into a visitor's browser, written by an attacker. */
class HostileOperatorTest extends ChatOnAPage {

    private static final String MARKUP = "<img src=https://evil.example/x onerror=pwned()>";

    private static final List<String> CORPUS = List.of(
            "<script>pwned()</script>",
            MARKUP,
            "<svg onload=pwned()><a href=javascript:pwned()>go</a></svg>",
            "<iframe srcdoc='<script>parent.pwned()</script>'></iframe>",
            "</p></li></ol><script src=https://evil.example/x.js></script>",
            "\"><input autofocus onfocus=pwned()>",
            "<form id=beseda-frame><input name=textContent></form><a id=compose name=parentElement></a>",
            "&lt;script&gt;pwned()&lt;/script&gt;",
            "{{constructor.constructor('pwned()')()}} ${pwned()}",
            "![pixel](https://evil.example/pixel.png) [go](javascript:pwned())",
            "javascript:pwned() data:text/html,<script>pwned()</script> vbscript:pwned()",
            "JaVaScRiPt://evil.example/%0apwned() java\tscript:pwned()",
            "https://evil.example/\"onmouseover=\"pwned()",
            "https://shop.example@evil.example/ ftp://evil.example/x file:///etc/passwd blob:https://evil.example/1",
            "invoice\u202Egnp.exe \u2066\u2067 \u0301\u0301\u0301");

    private final Alarms alarms = new Alarms();

    @BeforeEach
    void watch() {
        alarms.watch(browser);
    }

    @Test
    void s26MessagesNamesAndFileNamesOfAnOperatorAndTheChatsNameAreOnlyText() {
        change(Map.of("name", MARKUP));
        Widget widget = widget();
        assertThat(widget.frame().locator("h1")).hasText(MARKUP);
        widget.write("Who is there?");
        assertThat(widget.delivery("Who is there?")).hasText("Sent");
        try (Attendant operator = operatorNamed(MARKUP)) {
            operator.type();
            assertThat(widget.frame().locator(".typing")).containsText(MARKUP + " is typing");
            CORPUS.forEach(operator::say);
            assertThat(widget.frame().locator(".bubble.other .text")).hasCount(CORPUS.size());
            assertThat(widget.frame().locator(".bubble.other .text").allTextContents())
                    .containsExactlyElementsOf(CORPUS);
            assertThat(widget.frame().locator(".bubble.other .name").allTextContents())
                    .isNotEmpty()
                    .containsOnly(MARKUP);

            operator.send("\"><img src=x onerror=pwned()>.png", picture());
            operator.send("<svg onload=pwned()>.txt", "text".getBytes());
            List<String> names = attachmentNames(operator);
            Locator picture = widget.frame().locator(".bubble.other .image img");
            assertThat(picture).hasAttribute("alt", names.get(0));
            assertThat(widget.frame().locator(".bubble.other .file-name")).hasText(names.get(1));

            widget.close();
            operator.say(MARKUP);
            assertThat(widget.preview().locator("span")).hasText(MARKUP);
            assertThat(widget.preview().locator("b")).hasText(MARKUP);
        }
        alarms.assertSilent(widget.page());
    }

    @Test
    void s27OnlyHttpHttpsAndMailtoBecomeLinksWhichTellNothingAndNoImageIsFetchedFromElsewhere() {
        Widget widget = widget();
        widget.write("Links, please");
        assertThat(widget.delivery("Links, please")).hasText("Sent");
        try (Attendant operator = attendant()) {
            CORPUS.forEach(operator::say);
            operator.say("http://shop.example https://shop.example/a?b=c#d mailto:help@shop.example help@shop.example");
        }
        assertThat(widget.bubble("mailto:help@shop.example").locator("a")).hasCount(4);

        Locator links = widget.frame().locator("a");
        assertThat((List<?>) links.evaluateAll("(links) => links.map(({ protocol }) => protocol)"))
                .map(String::valueOf)
                .isSubsetOf("http:", "https:", "mailto:")
                .contains("http:", "https:", "mailto:");
        assertThat((List<?>) links.evaluateAll("(links) => links.map(({ rel, target }) => rel + ' ' + target)"))
                .map(String::valueOf)
                .containsOnly("noopener nofollow noreferrer _blank");
        assertThat((List<?>) links.evaluateAll("(links) => links.filter(({ username }) => username)"))
                .isEmpty();
        assertThat(widget.frame().locator(".bubble img")).hasCount(0);
        alarms.assertSilent(widget.page());
    }

    private Attendant operatorNamed(String name) {
        long account = 1;
        long user = 1_000_000 + UUID.randomUUID().hashCode() % 100_000;
        return Attendant.of(product, administrator, AccessTokens.of(product).administrator(account, user, name), chat);
    }

    private List<String> attachmentNames(Attendant operator) {
        await().atMost(LIMIT)
                .until(() -> operator.messages().stream()
                                .filter(message -> !message.path("attachments").isEmpty())
                                .count()
                        == 2);
        return operator.messages().stream()
                .flatMap(message -> message.path("attachments").valueStream())
                .map((JsonNode attachment) -> attachment.get("name").asText())
                .toList();
    }
}
