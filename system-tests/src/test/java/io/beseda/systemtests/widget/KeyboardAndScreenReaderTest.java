package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.browser.Axe;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chat without a mouse and without eyes. */
class KeyboardAndScreenReaderTest extends ChatOnAPage {

    @Test
    void everythingIsDoneByKeysAndTheFocusIsNeverLost() {
        change(Map.of("conversationMode", "multiple"));
        Widget widget = Widget.closed(browser.newPage(), site.origin());
        Keyboard keys = widget.page().keyboard();
        assertThat(widget.button()).isVisible();
        keys.press("Tab");
        assertThat(widget.button()).isFocused();
        keys.press("Enter");
        assertThat(widget.composer()).isFocused();
        keys.type("line");
        keys.press("Shift+Enter");
        keys.type("another");
        keys.press("Enter");
        assertThat(widget.delivery("line")).hasText("Sent");
        assertThat(widget.composer()).isFocused();

        tabTo(keys, widget.button("Emoji"));
        keys.press("Enter");
        Locator emoji = widget.frame().getByRole(AriaRole.TABPANEL).getByRole(AriaRole.BUTTON);
        assertThat(emoji.first()).isFocused();
        keys.press("ArrowRight");
        assertThat(emoji.nth(1)).isFocused();
        keys.press("Escape");
        assertThat(widget.composer()).isFocused();

        tabTo(keys, widget.button("Menu"));
        keys.press("Enter");
        assertThat(widget.menuEntry("Finish the conversation")).isFocused();
        keys.press("ArrowDown");
        assertThat(widget.menuEntry("Turn the sound off")).isFocused();
        keys.press("Escape");
        assertThat(widget.button("Menu")).isFocused();

        tabTo(keys, widget.button("Back to conversations"));
        keys.press("Enter");
        tabTo(keys, widget.listed().first());
        keys.press("Enter");
        assertThat(widget.composer()).isFocused();
        keys.press("Escape");
        assertThat(widget.window()).isHidden();
        assertThat(widget.button()).isFocused();
    }

    @Test
    void aScreenReaderHearsNewMessagesWithTheirAuthorsAndFindsEverythingByName() {
        Widget widget = widget();
        widget.write("Good day");
        assertThat(widget.delivery("Good day")).hasText("Sent");
        try (Attendant operator = attendant()) {
            operator.say("Good day to you");
        }

        Locator log = widget.frame().getByRole(AriaRole.LOG);
        assertThat(log).hasAccessibleName("Messages");
        assertThat(log).hasAttribute("aria-live", "polite");
        assertThat(log).hasAttribute("aria-busy", "false");
        assertThat(log.getByRole(AriaRole.LISTITEM).filter(containing("Good day to you")))
                .containsText("Beseda");
        assertThat(log.getByRole(AriaRole.LISTITEM).filter(containing("Sent"))).containsText("You: ");
        assertThat(widget.page().getByRole(AriaRole.DIALOG)).hasAccessibleName("Shop");
        assertThat(widget.page().locator("#amo-livechat iframe")).hasAttribute("title", "Shop");
        assertThat(widget.button()).hasAttribute("aria-expanded", "true");
        assertThat(widget.composer()).hasAccessibleName("Write a message…");
        assertThat(Axe.wcag(widget.page().mainFrame())).isEmpty();
    }

    /** Moves the focus on until it is there. */
    private static void tabTo(Keyboard keys, Locator target) {
        for (int steps = 0; steps < 20; steps++) {
            if ((Boolean) target.evaluate("(element) => element === document.activeElement && document.hasFocus()")) {
                return;
            }
            keys.press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
