package io.beseda.systemtests.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.product.RunningProduct;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the inbox calls an operator who looks elsewhere. What the browser would show and play is counted in its place. */
@ExtendWith(RunningProduct.class)
class InboxAlertsTest {

    private static final String COUNTING = """
            window.shown = []; window.tones = 0; window.asked = 0;
            window.Notification = class {
              static permission = 'default';
              static requestPermission() { window.asked++; return Promise.resolve(this.permission = 'granted'); }
              constructor(title, options) { window.shown.push(title + ': ' + options.body); }
              close() {}
            };
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...when) { window.tones++; return start.apply(this, when); };
            """;
    private static final String VISIBLE = """
            state => {
              Object.defineProperty(document, 'visibilityState', {get: () => state, configurable: true});
              document.dispatchEvent(new Event('visibilitychange'));
            }""";

    @Test
    void aNotificationAndASoundCallAnOperatorWhoseTabIsInTheBackground(Product product) {
        try (Desk desk = Desk.open(product)) {
            desk.console().addInitScript(COUNTING);
            Button chat = desk.chat();
            Inbox inbox = desk.inbox(chat);
            Page page = inbox.page();
            assertThat(count(page, "window.asked")).isZero();
            inbox.button("Notifications").click();
            inbox.menuItem("Notify me").click();
            assertThat(count(page, "window.asked")).isOne();

            Visitor client = desk.client(chat, "seen at once");
            assertThat(inbox.row(client.conversationId())).isVisible();
            assertThat(count(page, "window.shown.length")).isZero();

            page.evaluate(VISIBLE, "hidden");
            client.write("behind your back");
            page.waitForFunction("() => window.shown.length === 1 && window.tones > 0");
            long number = desk.number(client.conversationId());
            assertThat(page.evaluate("window.shown[0]")).isEqualTo("Conversation " + number + ": behind your back");

            desk.colleague("Olga Quiet", chat);
            desk.assign(client.conversationId(), Map.of("id", idOf(desk, "Olga Quiet")));
            assertThat(inbox.row(client.conversationId()).getByLabel("Olga Quiet"))
                    .isVisible();
            client.write("to a colleague");
            assertThat(inbox.row(client.conversationId())).containsText("to a colleague");
            Visitor other = desk.client(chat, "another one");
            page.waitForFunction("() => window.shown.length === 2");
            assertThat((String) page.evaluate("window.shown[1]")).endsWith(": another one");
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            assertThat(other.conversationId()).isNotEmpty();
        }
    }

    private static int count(Page page, String expression) {
        return (Integer) page.evaluate(expression);
    }

    private static String idOf(Desk desk, String name) {
        for (var operator : desk.rest().get("/api/inbox/v1/operators").ok().get("items")) {
            if (operator.get("name").asText().equals(name)) {
                return operator.get("id").asText();
            }
        }
        throw new AssertionError("no operator " + name);
    }
}
