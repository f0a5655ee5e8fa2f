package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the chat looks, and in what language. */
class LookTest extends ChatOnAPage {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int ABOVE_KEYBOARD = 460;

    @Test
    void theChatIsLightOrDarkAsTheVisitorsSystemIs() {
        Widget widget = widget();
        Page page = widget.page();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(brightness(widget)).isGreaterThan(200);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(brightness(widget)).isLessThan(60);
    }

    @Test
    void thePagesThemeIsPutOnAndWhatIsNoColourIsPassedOver() {
        configure(Map.of(
                "color",
                "!important #F3F3F3",
                "onlinechat",
                Map.of(
                        "theme",
                        Map.of(
                                "background", "#fff8e1",
                                "header", Map.of("background", "rgb(0, 77, 64)", "color", "white"),
                                "message",
                                        Map.of("outgoing_background", "rebeccapurple", "incoming_background", "#zzz"),
                                "compose", Map.of("height", 120)))));
        Widget widget = widget();
        widget.write("Good day");

        assertThat(widget.frame().locator("header")).hasCSS("background-color", "rgb(0, 77, 64)");
        assertThat(widget.bubble("Good day").locator(".text")).hasCSS("background-color", "rgb(102, 51, 153)");
        assertThat(widget.frame().locator("body")).hasCSS("background-color", "rgb(255, 248, 225)");
        assertThat(widget.composer().boundingBox().height).isGreaterThanOrEqualTo(110);
    }

    @Test
    void thePageMayLeaveTheHeaderOut() {
        configureChat(Map.of("theme", Map.of("header", false)));

        Widget widget = widget();

        assertThat(widget.frame().locator("h1")).hasCount(0);
        widget.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Открыть чат     | Написать сообщение...
            en | Open chat       | Write a message…
            es | Abrir el chat   | Escriba un mensaje…
            pt | Abrir o chat    | Escreva uma mensagem…
            """)
    void theChatSpeaksRussianEnglishSpanishAndPortuguese(String language, String open, String placeholder) {
        configureChat(Map.of("locale", Map.of("extends", language)));
        Widget widget = Widget.closed(browser.newPage(), site.origin());
        assertThat(widget.button()).hasAccessibleName(open);

        widget.open();

        assertThat(widget.composer()).hasAttribute("placeholder", placeholder);
        assertThat(widget.frame().locator("html")).hasAttribute("lang", language);
    }

    @Test
    void onAPageFromRightToLeftTheChatIsTooAndNothingIsCutOff() {
        site.paste("<script>document.documentElement.dir = 'rtl'</script>" + chat.script());
        Widget widget = widget();
        widget.write("مرحبا");
        widget.write("Hello");
        try (Attendant operator = attendant()) {
            operator.say("أهلا");
        }

        assertThat(widget.frame().locator("html")).hasAttribute("dir", "rtl");
        assertThat(widget.bubble("أهلا")).isVisible();
        assertThat(middle(widget.bubble("Hello"))).isLessThan(middle(widget.bubble("أهلا")));
        assertThat(middle(widget.button())).isLessThan(middle(widget.page().locator("body")));
        assertThat(Reach.flaws(widget)).isEmpty();
    }

    @Test
    void onAPhoneTheChatFillsTheScreenAndTheComposerStaysAboveTheKeyboard() {
        try (var phone = browser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                        .setHasTouch(true)
                        .setIsMobile(true))) {
            Widget widget = Widget.open(phone.newPage(), site.origin());
            assertThat(box(widget)).isEqualTo("0,0 390x844");
            assertThat(widget.page().locator("html")).hasCSS("overflow", "hidden");

            // As a keyboard does that lies over the page: the page keeps its height, and less of it is seen.
            widget.page().evaluate("""
                    (height) => {
                      Object.defineProperty(visualViewport, 'height', {get: () => height, configurable: true});
                      visualViewport.dispatchEvent(new Event('resize'));
                    }""", ABOVE_KEYBOARD);
            assertThat(box(widget)).isEqualTo("0,0 390x460");
            assertThat(bottom(widget.composer())).isLessThan(ABOVE_KEYBOARD);
            widget.write("From my phone");
            assertThat(bottom(widget.bubble("From my phone"))).isLessThan(ABOVE_KEYBOARD);

            widget.close();
            assertThat(widget.page().locator("html")).hasCSS("overflow", "visible");
        }
    }

    private static String box(Widget widget) {
        BoundingBox box = widget.page().locator("#amo-livechat iframe").boundingBox();
        return "%.0f,%.0f %.0fx%.0f".formatted(box.x, box.y, box.width, box.height);
    }

    private static double bottom(Locator element) {
        BoundingBox box = element.boundingBox();
        return box.y + box.height;
    }

    private static double middle(Locator element) {
        BoundingBox box = element.boundingBox();
        return box.x + box.width / 2;
    }

    /** Of the chat's background, 0 to 255. */
    private static int brightness(Widget widget) {
        return (Integer) widget.inside()
                .evaluate("() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
    }
}
