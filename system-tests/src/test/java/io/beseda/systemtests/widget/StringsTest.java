package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's own strings in place of the chat's. */
class StringsTest extends ChatOnAPage {

    private static final Path ENGLISH = Path.of("..", "web", "widget", "src", "frame", "i18n", "en.ts");
    private static final Pattern WORD = Pattern.compile("(?m)^  (\\w+):\\s*'(.*)',$");
    private static final String SAID = """
            () => [...document.querySelectorAll('*')].flatMap((element) => [
              ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name)),
              ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
            ]).filter(Boolean).map((text) => text.trim())
            """;

    @Test
    void everyStringOfTheChatAndItsButtonCanBeReplacedByThePage() throws IOException {
        Map<String, String> english = english();
        Map<String, String> own = new HashMap<>(Map.of("extends", "en", "open", "«open»"));
        english.keySet().forEach(name -> own.put(name, "«" + name + "»"));
        configureChat(Map.of("locale", own));
        Widget widget = Widget.closed(browser.newPage(), site.origin());
        assertThat(widget.button()).hasAccessibleName("«open»");
        widget.open();
        assertThat(widget.button()).hasAccessibleName("«close»");
        assertThat(widget.composer()).hasAttribute("placeholder", "«placeholder»");
        assertOwn(widget, english);

        widget.write("Good day");
        assertThat(widget.delivery("Good day")).hasText("«sent»");
        widget.button("«menu»").click();
        assertOwn(widget, english);
        widget.button("«close»").click();
        assertThat(widget.window()).isHidden();
        try (Attendant operator = attendant()) {
            operator.say("Hello there");
            assertThat(widget.button()).hasAccessibleName("«open» («newMessages»: 1)");
            operator.read();
            widget.open();
            assertThat(widget.delivery("Good day")).hasText("«read»");
            operator.type();
            assertThat(widget.frame().getByText("«typing»")).isVisible();
            assertOwn(widget, english);
            operator.finish();
            assertThat(widget.frame().getByText("«finishedBy»")).isVisible();
        }
        Locator picker = widget.button("«emoji»");
        picker.click();
        assertThat(widget.frame().locator(".emoji-grid")).isVisible();
        assertOwn(widget, english);
    }

    private static void assertOwn(Widget widget, Map<String, String> english) {
        for (Frame frame : List.of(widget.page().mainFrame(), widget.inside())) {
            assertThat(((List<?>) frame.evaluate(SAID)).stream().map(String::valueOf))
                    .as(frame.url())
                    .doesNotContainAnyElementsOf(english.values());
        }
    }

    /** The chat's strings in English, by their names. */
    private static Map<String, String> english() throws IOException {
        Map<String, String> words = new TreeMap<>();
        WORD.matcher(Files.readString(ENGLISH)).results().forEach(word -> words.put(word.group(1), word.group(2)));
        assertThat(words).hasSizeGreaterThan(50).containsEntry("send", "Send");
        return words;
    }
}
