package io.beseda.systemtests.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.browser.Widget;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What product.md promises that operators can do with a conversation, alone and together. */
class OperatorWorkTest extends AtTheDesk {

    @Test
    void cannedRepliesComeByTheirShortcutWithPlaceholdersFilled() {
        String shortcut = "welcome-" + UUID.randomUUID().toString().substring(0, 8);
        String text =
                "Good day, {{visitor.name}}! {{operator.name}} of {{chat.name}} here, about {{conversation.number}}.";
        desk.rest()
                .post("/api/inbox/v1/canned-replies", Map.of("shortcut", shortcut, "text", text))
                .ok();
        String id = desk.client(chat, "hello").conversationId();
        inbox.page().reload();
        inbox.choose(id);

        inbox.reply().pressSequentially("/" + shortcut.substring(0, 10));
        assertThat(inbox.offered()).containsText("/" + shortcut);
        inbox.reply().press("Enter");

        String chatName = desk.rest()
                .get("/api/settings/v1/online-chats/" + chat.chatId())
                .ok()
                .get("name")
                .asText();
        assertThat(inbox.reply())
                .hasValue("Good day! %s of %s here, about %d.".formatted(me(), chatName, desk.number(id)));
        inbox.reply().press("Enter");
        assertThat(inbox.bubble("Good day!").getByLabel("Delivered")).isVisible();
    }

    @Test
    void assigningShowsToAllAndStaysInTheThread() {
        String id = desk.client(chat, "who helps me?").conversationId();
        Inbox olga = desk.colleague("Olga Assigned", chat);
        olga.choose(id);
        inbox.choose(id);

        inbox.button("Nobody is responsible").click();
        inbox.menuItem("Olga Assigned").click();
        assertThat(olga.button("Responsible: Olga Assigned")).isVisible();
        assertThat(inbox.row(id).getByLabel("Olga Assigned")).isVisible();
        String given = me() + " gave the conversation to Olga Assigned";
        assertThat(inbox.thread()).containsText(given);
        assertThat(olga.thread()).containsText(given);

        olga.button("Responsible: Olga Assigned").click();
        olga.menuItem("Make it nobody’s").click();
        assertThat(inbox.button("Nobody is responsible")).isVisible();
        inbox.page().reload();
        assertThat(inbox.thread()).containsText(given);
        assertThat(inbox.thread()).containsText("Olga Assigned made the conversation nobody’s");
    }

    @Test
    void finishingAsksFirstAndIsToldToTheClient() {
        Widget widget = desk.widget();
        widget.write("thank you, that is all");
        String id = desk.conversationOf(chat);
        inbox.choose(id);

        inbox.button("Finish the conversation").click();
        Locator question = inbox.page().getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("Finish conversation " + desk.number(id) + "?");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Finish the conversation"))
                .click();

        assertThat(inbox.page().getByText("Finished by operator " + me()).first())
                .isVisible();
        assertThat(inbox.reply()).hasCount(0);
        assertThat(inbox.row(id)).hasCount(0);
        assertThat(widget.frame().getByText("finished the conversation").first())
                .isVisible();
    }

    @Test
    void notesAreForColleaguesOnly() {
        Widget widget = desk.widget();
        widget.write("may I have a discount?");
        String id = desk.conversationOf(chat);
        Inbox olga = desk.colleague("Olga Noted", chat);
        olga.choose(id);
        inbox.choose(id);

        inbox.page()
                .getByLabel("What to write")
                .getByText("Note", new Locator.GetByTextOptions().setExact(true))
                .click();
        inbox.page().getByLabel("Your note").fill("She always asks");
        inbox.page().getByLabel("Your note").press("Enter");
        assertThat(inbox.thread().getByLabel("Your note")).containsText("She always asks");
        assertThat(olga.thread().getByLabel("Note by " + me())).containsText("She always asks");

        inbox.page()
                .getByLabel("What to write")
                .getByText("Reply", new Locator.GetByTextOptions().setExact(true))
                .click();
        inbox.answer("Five percent");
        assertThat(widget.text("Five percent")).isVisible();
        assertThat(widget.frame().getByText("She always asks")).hasCount(0);
    }

    @Test
    void theClientsCardTellsWhoFromWhichPageDealsAndEarlierConversations() {
        desk.rest()
                .patch("/api/settings/v1/online-chats/" + chat.chatId(), Map.of("conversationMode", "multiple"))
                .ok();
        Widget widget = desk.widget("/kettles?id=7");
        widget.write("about kettles");
        String id = desk.conversationOf(chat);
        inbox.choose(id);
        Locator card = inbox.clientCard();
        assertThat(card).containsText("Visitor");
        assertThat(card).containsText("anonymous · online");
        assertThat(card).containsText("This is the only one.");

        widget.page()
                .evaluate("amo_social_button.setMeta({contact: {name: 'Ivan Petrov', custom_fields: ["
                        + "{code: 'PHONE', values: [{value: '+79161234567', enum: 'MOB'}]}]}})");
        assertThat(card).containsText("Ivan Petrov");
        assertThat(card).containsText("by the page’s word, not verified");
        assertThat(card).containsText("+79161234567");
        assertThat(inbox.row(id)).containsText("Ivan Petrov");
        assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Shop")))
                .hasAttribute("href", desk.siteOrigin() + "/kettles?id=7");
        assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Lead card")))
                .isVisible();

        long kettles = desk.number(id);
        widget.backToList();
        widget.startNew("about cups");
        assertThat(card.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Conversation").setExact(false)))
                .hasCount(1);
        inbox.rows()
                .filter(new Locator.FilterOptions().setHasText("about cups"))
                .click();
        card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Conversation " + kettles))
                .click();
        assertThat(inbox.said("about kettles")).isVisible();

        card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Lead card"))
                .click();
        assertThat(inbox.page().getByText("about kettles").first()).isVisible();
    }

    @Test
    void twoOperatorsAnsweringAtOnceSeeEachOther() {
        String id = desk.client(chat, "hello both").conversationId();
        Inbox olga = desk.colleague("Olga Second", chat);
        olga.choose(id);
        inbox.choose(id);
        assertThat(olga.page().getByText(me() + " has it open")).isVisible();
        assertThat(inbox.page().getByText("Olga Second has it open")).isVisible();

        olga.reply().pressSequentially("I am at it");
        assertThat(inbox.page().getByText("Olga Second is answering…").first()).isVisible();
        olga.reply().press("Enter");
        assertThat(inbox.bubble("I am at it")).containsText("Olga Second");
        assertThat(inbox.button("Responsible: Olga Second")).isVisible();

        olga.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
        assertThat(inbox.page().getByText("Olga Second has it open")).hasCount(0);
    }

    private static String me() {
        return desk.rest().get("/api/crm/v1/users").ok().at("/items/0/name").asText();
    }
}
