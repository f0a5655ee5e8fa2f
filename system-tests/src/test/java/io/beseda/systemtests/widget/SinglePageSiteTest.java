package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import org.junit.jupiter.api.Test;

/** The chat on sites that change their page without leaving it. */
class SinglePageSiteTest extends ChatOnAPage {

    @Test
    void navigationLeavesTheChatOpenIsToldToTheOperatorAndKeepsTheHistoryToTheSite() {
        Page page = browser.newPage();
        Widget widget = Widget.closed(page, site.origin());
        int entries = entries(page);
        widget.open();
        page.evaluate("history.pushState({}, '', '/boots'); document.title = 'Boots'");
        widget.composer().click();
        widget.write("These, please");
        assertThat(widget.delivery("These, please")).hasText("Sent");
        try (Attendant operator = attendant()) {
            assertThat(operator.conversation().get("page").get("url").asText()).isEqualTo(site.origin() + "/boots");
            assertThat(operator.conversation().get("page").get("title").asText())
                    .isEqualTo("Boots");
        }
        assertThat(entries(page)).isEqualTo(entries + 1);

        page.goBack();

        assertThat(page).hasURL(site.origin() + "/");
        assertThat(widget.text("These, please")).isVisible();
    }

    @Test
    void destroyingTheButtonLeavesNothingAndItCanBeMadeAgain() {
        Widget widget = widget();
        widget.write("First life");
        assertThat(widget.delivery("First life")).hasText("Sent");
        Page page = widget.page();

        assertThat(page.evaluate("amoSocialButton('runDestroy')")).isEqualTo(true);
        assertThat(page.locator(".amo-button-holder, #amo-livechat, iframe")).hasCount(0);
        assertThat(page.evaluate("document.adoptedStyleSheets.length")).isEqualTo(0);

        // As sites of amoCRM do it: the script element and both globals go, and everything is set up again.
        page.evaluate("""
                (code) => {
                  document.getElementById('amo_social_button_script').remove();
                  delete window.amo_social_button;
                  delete window.amoSocialButton;
                  window.eval(code);
                }""", chat.script().replaceAll("</?script>", ""));
        widget.open();
        assertThat(widget.text("First life")).isVisible();
        widget.write("Second life");
        assertThat(widget.delivery("Second life")).hasText("Sent");
        assertThat(page.locator("#amobutton")).hasCount(1);
        try (Attendant operator = attendant()) {
            assertThat(operator.messages()).hasSize(2);
        }
    }

    private static int entries(Page page) {
        return (Integer) page.evaluate("history.length");
    }
}
