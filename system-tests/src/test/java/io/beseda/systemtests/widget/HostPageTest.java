package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chat and the page around it: what they may know of each other, and what pages there are. */
class HostPageTest extends ChatOnAPage {

    private static final String KEPT = """
            async () => [
              document.cookie,
              ...Object.keys(localStorage),
              ...Object.keys(sessionStorage),
              ...(await indexedDB.databases()).map(({ name }) => name),
              ...(await caches.keys()),
            ].filter(Boolean)
            """;

    @Test
    void theChatIsInAFrameOfTheGatewaysOriginThatThePageCannotRead() {
        site.paste("<script>var heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>"
                + chat.script());
        Widget widget = widget();
        widget.write("A secret");
        assertThat(widget.delivery("A secret")).hasText("Sent");

        Page page = widget.page();
        URI frame = URI.create(widget.inside().url());
        assertThat(frame.resolve("/")).isEqualTo(product.origin().resolve("/"));
        assertThat(page.evaluate("document.querySelector('#amo-livechat iframe').contentDocument"))
                .isNull();
        assertThat(page.evaluate("""
                        () => {
                          try {
                            return document.querySelector('#amo-livechat iframe').contentWindow.document.body.textContent;
                          } catch (error) {
                            return error.name;
                          }
                        }""")).isEqualTo("SecurityError");
        assertThat((List<?>) page.evaluate("heard")).isEmpty();
        assertThat(page.content()).doesNotContain("A secret");
    }

    @Test
    void nothingIsStoredInTheBrowserBeforeTheVisitorWrites() {
        Widget widget = widget();
        widget.frame().locator("#compose").click();
        assertThat((List<?>) widget.page().evaluate(KEPT)).isEmpty();
        assertThat((List<?>) widget.inside().evaluate(KEPT)).isEmpty();
        assertThat(browser.cookies()).isEmpty();
        assertThat(administrator.openConversations(chat)).isEmpty();

        widget.write("Now you may");

        assertThat(widget.delivery("Now you may")).hasText("Sent");
        assertThat(browser.cookies()).extracting(cookie -> cookie.name).containsExactly("amo-livechat-id");
    }

    @Test
    void inWidgetModeTheChatOpensAboveItsButtonAndInFrameModeItFillsThePagesElement() {
        Widget above = Widget.closed(browser.newPage(), site.origin());
        assertThat(above.page().locator("#amo-livechat")).isHidden();
        above.open();
        assertThat(above.page().locator("#amobutton > .amo-livechat_chat")).isVisible();

        site.paste("""
                <script>var amoSocialButtonConfig = {hidden: true, onlinechat: {mode: 'frame', container: '#chat'}}</script>
                <div id="chat" style="width: 360px; height: 480px"></div>
                """ + chat.script());
        Widget within = Widget.closed(browser.newPage(), site.origin());
        Locator frame = within.page().locator("#chat > #amo-livechat iframe");
        assertThat(frame).isVisible();
        assertThat(frame.boundingBox().width).isEqualTo(360);
        assertThat(frame.boundingBox().height).isEqualTo(480);
        assertThat(within.button()).isHidden();
        assertThat(within.button("Close chat")).hasCount(0);
        within.write("In my place");
        assertThat(within.delivery("In my place")).hasText("Sent");
    }

    @Test
    void theChatRunsBehindAStrictPolicyOfNonceAndStrictDynamicWithoutAnythingUnsafe() {
        site.policy("default-src 'none'; script-src 'nonce-page' 'strict-dynamic'; style-src 'nonce-page'; connect-src "
                + product.origin() + "; frame-src " + product.origin()
                + "; base-uri 'none'; form-action 'none'");
        site.paste(chat.script().replace("<script>", "<script nonce=\"page\">"));
        browser.addInitScript("""
                window.refused = [];
                addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
                  window.refused.push(violatedDirective + ' ' + blockedURI));
                """);
        Widget widget = widget();
        widget.write("Behind bars");
        assertThat(widget.delivery("Behind bars")).hasText("Sent");
        widget.button("Emoji").click();
        assertThat(widget.frame().locator(".emoji-grid")).isVisible();
        widget.close();
        try (Attendant operator = attendant()) {
            operator.say("Free again");
        }
        assertThat(widget.preview()).containsText("Free again");

        for (Frame frame : widget.page().frames()) {
            assertThat((List<?>) frame.evaluate("window.refused"))
                    .as(frame.url())
                    .isEmpty();
        }
        assertThat(widget.button()).hasCSS("border-radius", "50%");
    }

    @Test
    void whereTheBrowserBlocksStorageOfOthersTheChatKeepsToTheTabsMemoryAndSaysSo() {
        browser.addInitScript("""
                if (self !== top) {
                  for (const storage of ['localStorage', 'sessionStorage', 'indexedDB']) {
                    Object.defineProperty(window, storage, { get() { throw new DOMException('', 'SecurityError') } });
                  }
                }
                """);
        Widget widget = widget();
        Locator notice = widget.frame().getByText("Your browser does not let the chat keep anything");
        assertThat(widget.composer()).isVisible();
        assertThat(notice).hasCount(0);

        widget.write("Forgetful");

        assertThat(widget.delivery("Forgetful")).hasText("Sent");
        assertThat(notice).isVisible();
        widget.close();
        try (Attendant operator = attendant()) {
            operator.say("But here");
        }
        assertThat(widget.badge()).hasText("1");
        widget.open();
        assertThat(widget.text("But here")).isVisible();
    }
}
