package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a visitor whose chat is not in sight learns of new messages. */
class NewsTest extends ChatOnAPage {

    private static final String COUNT_TONES = """
            window.tones = 0;
            const create = AudioContext.prototype.createOscillator;
            AudioContext.prototype.createOscillator = function () {
              window.tones++;
              return create.call(this);
            };
            """;
    /** A tone for a message is two notes. */
    private static final int NOTES = 2;

    @Test
    void unreadMessagesAreCountedOnTheButtonUntilTheChatIsOpened() {
        Widget widget = closedConversation();
        assertThat(widget.badge()).isHidden();
        try (Attendant operator = attendant()) {
            operator.say("It is ready");
            assertThat(widget.badge()).isVisible();
            assertThat(widget.badge()).hasText("1");
            assertThat(widget.button()).hasAccessibleName("Open chat (new messages: 1)");
            operator.say("Come and get it");
            assertThat(widget.badge()).hasText("2");
        }

        widget.open();

        assertThat(widget.badge()).isHidden();
        assertThat(widget.badge()).hasText("0");
    }

    @Test
    void aNewMessagePopsUpAboveTheButtonAndAClickOnItOpensTheChat() {
        Widget widget = closedConversation();
        try (Attendant operator = attendant()) {
            operator.say("It is ready");
            assertThat(widget.preview()).hasText("BesedaIt is ready");
            operator.say("Come and get it");
            assertThat(widget.preview()).hasText("BesedaCome and get it");
        }

        widget.preview().click();

        assertThat(widget.text("Come and get it")).isVisible();
        assertThat(widget.preview()).isHidden();
    }

    @Test
    void aNewMessageSoundsOnceInABrowserHoweverManyTabsItHas() {
        browser.addInitScript(COUNT_TONES);
        Widget one = closedConversation();
        Widget other = widget();
        other.composer().click();
        other.close();
        try (Attendant operator = attendant()) {
            operator.say("Ding");
        }
        assertThat(one.badge()).hasText("1");
        assertThat(other.badge()).hasText("1");

        assertThat(tones(one) + tones(other)).isEqualTo(NOTES);
    }

    @Test
    void whoTurnedTheSoundOffHearsNothing() {
        browser.addInitScript(COUNT_TONES);
        Widget widget = widget();
        widget.write("Anybody there?");
        assertThat(widget.delivery("Anybody there?")).hasText("Sent");
        widget.button("Menu").click();
        widget.menuEntry("Turn the sound off").click();
        widget.close();
        try (Attendant operator = attendant()) {
            operator.say("Ding");
        }

        assertThat(widget.badge()).hasText("1");
        assertThat(tones(widget)).isZero();
    }

    @Test
    void inFrameModeNothingPopsUpAndTheCountIsToldToThePage() {
        site.paste("""
                <script>
                  var counts = [];
                  var amoSocialButtonConfig = {onlinechat: {mode: 'frame', container: '#chat'}};
                </script>
                <div style="height: 3000px"></div>
                <div id="chat" style="height: 500px"></div>
                """ + chat.script()
                + "<script>amoSocialButton('onUnreadChange', (count) => counts.push(count))</script>");
        Widget widget = Widget.closed(browser.newPage(), site.origin());
        Page page = widget.page();
        widget.window().scrollIntoViewIfNeeded();
        widget.write("Anybody there?");
        assertThat(widget.delivery("Anybody there?")).hasText("Sent");
        page.evaluate("scrollTo(0, 0)");
        try (Attendant operator = attendant()) {
            operator.say("Down here");
        }

        page.waitForFunction("counts.at(-1) === 1");
        assertThat(widget.preview()).hasCount(0);
        widget.window().scrollIntoViewIfNeeded();
        page.waitForFunction("counts.at(-1) === 0");
        assertThat((List<?>) page.evaluate("counts")).isEqualTo(List.of(0, 1, 0));
    }

    /** A conversation that was written in; the chat is closed again. */
    private Widget closedConversation() {
        Widget widget = widget();
        widget.write("Anybody there?");
        assertThat(widget.delivery("Anybody there?")).hasText("Sent");
        widget.close();
        return widget;
    }

    /** The notes that a tab has played, once it is clear which tab plays them. */
    private static int tones(Widget widget) {
        widget.inside().evaluate("navigator.locks.query()");
        return (Integer) widget.inside().evaluate("window.tones");
    }
}
