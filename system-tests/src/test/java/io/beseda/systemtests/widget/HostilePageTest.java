package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.browser.Widget;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S30: messages to the chat's frame and to the page with the loader, from windows that are not the other of the two. */
class HostilePageTest extends ChatOnAPage {

    /** Sends to the page around it, and to every frame of it, all that the loader and the chat say to each other. */
    private static final String ATTACKER = """
            <script>
              var heard = [];
              var rounds = 0;
              const connect = {
                beseda: 'connect', session: {token: 'stolen', expiresInSeconds: 900}, visitorKey: null, config: {},
                chat: {name: 'Evil', conversationMode: 'multiple'}, page: {}, brand: 'amo', direction: 'ltr',
              };
              const messages = [
                connect, {type: 'show', focus: true}, {type: 'session', token: 'stolen', expiresInSeconds: 900},
                {type: 'joined', visitorKey: 'stolen', token: 'stolen', expiresInSeconds: 900}, {type: 'forget'},
                {type: 'unread', count: 9}, {type: 'preview', author: 'Evil', text: 'Evil'}, {type: 'close'},
                {type: 'first-message-sent'}, {type: 'session-needed'}, {type: 'conversations', items: []},
                '{"type":"close"}', 'close', null, 42, [], {}, {type: {}}, {__proto__: {type: 'close'}},
              ];
              setInterval(() => {
                for (const target of [parent, ...Array.from({length: parent.length}, (_, index) => parent[index])]) {
                  for (const message of messages) {
                    const {port1, port2} = new MessageChannel();
                    port1.onmessage = ({data}) => heard.push(data);
                    if (target !== self) target.postMessage(message, '*', [port2]);
                  }
                }
                rounds++;
              }, 50);
            </script>
            """;

    private static final String KNOCK = """
            async ({ src, messages }) => {
              const frame = document.createElement('iframe');
              frame.src = src;
              await new Promise((loaded) => {
                frame.onload = loaded;
                document.body.append(frame);
              });
              const heard = [];
              for (const { message, withPort } of messages) {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = ({ data }) => heard.push(data);
                frame.contentWindow.postMessage(message, src, withPort ? [port2] : []);
              }
              window.answers = heard;
            }""";

    @Test
    void s30MessagesOfAForeignOriginReachNeitherTheChatNorTheLoader() {
        site.paste("/attacker", ATTACKER);
        site.paste("<iframe src='" + site.strangersOrigin() + "/attacker'></iframe>" + chat.script());
        Page page = browser.newPage();
        Widget widget = Widget.closed(page, site.origin());
        Frame attacker = page.frames().stream()
                .filter(frame -> frame.url().endsWith("/attacker"))
                .findFirst()
                .orElseThrow();
        widget.open();
        widget.write("Undisturbed");
        assertThat(widget.delivery("Undisturbed")).hasText("Sent");
        attacker.evaluate("rounds = 0");
        attacker.waitForFunction("rounds > 20");

        assertThat(widget.frame().locator("h1")).hasText("Shop");
        assertThat(widget.composer()).isVisible();
        assertThat(widget.badge()).hasText("0");
        assertThat(widget.preview()).hasCount(0);
        assertThat((List<?>) attacker.evaluate("heard")).isEmpty();
        widget.write("Still undisturbed");
        assertThat(widget.delivery("Still undisturbed")).hasText("Sent");
    }

    @Test
    void s30MessagesOfTheWrongShapeAreIgnoredAndASecondLoaderIsNotHeard() {
        Widget widget = widget();
        Page page = widget.page();
        String source = widget.inside().url();
        String good = "{beseda: 'connect', session: {token: 't', expiresInSeconds: 900}, visitorKey: null, config: {}, "
                + "color: null, locale: 'en', page: {url: '', title: '', referrer: ''}, brand: 'amo', "
                + "chat: {name: 'Second', conversationMode: 'one-active'}, direction: 'ltr', returning: false, closable: true}";

        page.evaluate(
                "(src) => (" + KNOCK + ")({src, messages: ["
                        + "{message: " + good + ", withPort: false}, "
                        + "{message: {...(" + good + "), beseda: 'other'}, withPort: true}, "
                        + "{message: {...(" + good + "), session: {}}, withPort: true}, "
                        + "{message: {...(" + good + "), session: null}, withPort: true}, "
                        + "{message: {...(" + good + "), config: 'x'}, withPort: true}, "
                        + "{message: {...(" + good + "), chat: null}, withPort: true}, "
                        + "{message: JSON.stringify(" + good + "), withPort: true}, "
                        + "{message: null, withPort: true}]})",
                source);
        Frame second = page.frames().get(page.frames().size() - 1);
        assertThat(second.getByRole(AriaRole.MAIN)).hasCount(0);
        page.evaluate(
                "(src) => document.querySelector('body > iframe').contentWindow" + ".postMessage(" + good
                        + ", src, [new MessageChannel().port2])",
                source);
        assertThat(second.getByRole(AriaRole.HEADING).first()).hasText("Second");
        assertThat((List<?>) page.evaluate("window.answers")).isEmpty();

        page.evaluate(
                "(src) => document.querySelector('#amo-livechat iframe').contentWindow" + ".postMessage(" + good
                        + ", src, [new MessageChannel().port2])",
                source);
        page.evaluate("postMessage({type: 'close'}, '*')");
        widget.write("Undisturbed");
        assertThat(widget.delivery("Undisturbed")).hasText("Sent");
        assertThat(widget.frame().locator("h1")).hasText("Shop");
    }
}
