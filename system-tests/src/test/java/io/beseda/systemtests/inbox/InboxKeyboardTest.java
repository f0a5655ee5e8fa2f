package io.beseda.systemtests.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.product.RunningProduct;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inbox by the keyboard alone. */
@ExtendWith(RunningProduct.class)
class InboxKeyboardTest {

    @Test
    void aWholeDayWithoutAMouse(Product product) {
        try (Desk desk = Desk.open(product)) {
            String shortcut = "keys-" + UUID.randomUUID().toString().substring(0, 8);
            desk.rest()
                    .post("/api/inbox/v1/canned-replies", Map.of("shortcut", shortcut, "text", "We open at nine."))
                    .ok();
            Button chat = desk.chat();
            String older = desk.client(chat, "when do you open?").conversationId();
            String newer = desk.client(chat, "and where?").conversationId();
            Inbox inbox = desk.inbox(chat);
            assertThat(inbox.rows()).hasCount(2);

            press(inbox, "j", "j");
            assertThat(inbox.row(older)).hasAttribute("aria-current", "true");
            press(inbox, "k");
            assertThat(inbox.row(newer)).hasAttribute("aria-current", "true");
            press(inbox, "j");
            assertThat(inbox.said("when do you open?")).isVisible();

            answerByShortcut(inbox, shortcut);
            leaveANote(inbox);
            assignAndLookAtTheClient(inbox);
            markUnreadAndSearch(inbox, older);
            finish(inbox, older);
        }
    }

    private static void answerByShortcut(Inbox inbox, String shortcut) {
        press(inbox, "r");
        assertThat(inbox.reply()).isFocused();
        inbox.page().keyboard().type("/" + shortcut);
        assertThat(inbox.offered()).hasCount(1);
        press(inbox, "Tab");
        assertThat(inbox.reply()).hasValue("We open at nine.");
        press(inbox, "Enter");
        assertThat(inbox.bubble("We open at nine.").getByLabel("Delivered")).isVisible();
        press(inbox, "Escape");
        assertThat(inbox.reply()).not().isFocused();
    }

    private static void leaveANote(Inbox inbox) {
        press(inbox, "n");
        assertThat(inbox.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your note")))
                .isFocused();
        inbox.page().keyboard().type("Asks every week");
        press(inbox, "Enter");
        assertThat(inbox.bubble("Asks every week")).isVisible();
        press(inbox, "Escape");
    }

    /** Who answered has it; it is given back to nobody. */
    private static void assignAndLookAtTheClient(Inbox inbox) {
        press(inbox, "a");
        arrowTo(inbox, inbox.menuItem("Make it nobody’s"));
        press(inbox, "Enter");
        assertThat(inbox.button("Nobody is responsible")).isVisible();
        assertThat(inbox.page().getByRole(AriaRole.MENU)).hasCount(0);
        assertThat(inbox.clientCard()).isVisible();
        press(inbox, "i");
        assertThat(inbox.clientCard()).hasCount(0);
        press(inbox, "i");
        assertThat(inbox.clientCard()).isVisible();
    }

    private static void markUnreadAndSearch(Inbox inbox, String conversation) {
        press(inbox, "u");
        assertThat(inbox.row(conversation).getByLabel("There are new messages")).isVisible();
        press(inbox, "/");
        assertThat(inbox.searchField()).isFocused();
        inbox.page().keyboard().type("open at nine");
        assertThat(inbox.found().first()).containsText("We open at nine.");
        press(inbox, "Escape");
        assertThat(inbox.row(conversation)).isVisible();
        press(inbox, "?");
        assertThat(inbox.page().getByRole(AriaRole.DIALOG)).containsText("Keyboard shortcuts");
        press(inbox, "Escape");
        assertThat(inbox.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void finish(Inbox inbox, String conversation) {
        press(inbox, "j");
        assertThat(inbox.row(conversation)).hasAttribute("aria-current", "true");
        press(inbox, "e");
        Locator yes = inbox.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Finish the conversation"));
        assertThat(yes).isFocused();
        press(inbox, "Enter");
        assertThat(inbox.row(conversation)).hasCount(0);
    }

    /** A menu that is opening takes the focus once more, whatever it has passed it on to. */
    private static void arrowTo(Inbox inbox, Locator item) {
        assertThat(item).isVisible();
        await().pollInSameThread()
                .atMost(Desk.LIMIT)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    boolean there = (boolean) item.evaluate("item => item === document.activeElement");
                    if (!there) {
                        press(inbox, "ArrowDown");
                    }
                    return there;
                });
    }

    private static void press(Inbox inbox, String... keys) {
        for (String key : keys) {
            inbox.page().keyboard().press(key);
        }
    }
}
