package io.beseda.systemtests.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.client.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What product.md promises of the inbox's list. */
class InboxListTest extends AtTheDesk {

    @Test
    void openConversationsComeMoveUpAndGoLive() {
        Visitor first = desk.client(chat, "first of all");
        Visitor second = desk.client(chat, "then the second");
        assertThat(inbox.rows()).hasCount(2);
        assertThat(inbox.rows().first()).containsText("then the second");

        first.write("again the first");
        assertThat(inbox.rows().first()).containsText("again the first");

        desk.finish(second.conversationId());
        assertThat(inbox.rows()).hasCount(1);
        inbox.show("Finished");
        assertThat(inbox.row(second.conversationId())).containsText("then the second");
    }

    @Test
    void filtersMineUnassignedAll() {
        String mine = desk.client(chat, "mine").conversationId();
        String nobodys = desk.client(chat, "nobody's").conversationId();
        String me = desk.rest()
                .get("/api/inbox/v1/operators")
                .ok()
                .at("/items/0/id")
                .asText();
        desk.assign(mine, Map.of("id", me));

        inbox.show("Mine");
        assertThat(inbox.rows()).hasCount(1);
        assertThat(inbox.row(mine)).isVisible();
        inbox.show("Nobody");
        assertThat(inbox.rows()).hasCount(1);
        assertThat(inbox.row(nobodys)).isVisible();
        inbox.show("All");
        assertThat(inbox.rows()).hasCount(2);

        inbox.show("Nobody");
        desk.assign(nobodys, Map.of("id", me));
        assertThat(inbox.row(nobodys)).hasCount(0);
    }

    @Test
    void filterChatShowsTheConversationsOfOneChat() {
        String here = desk.client(chat, "in this chat").conversationId();
        String there = desk.client(desk.chat(), "in another chat").conversationId();
        assertThat(inbox.row(here)).isVisible();
        assertThat(inbox.row(there)).hasCount(0);

        Locator chats = inbox.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Online chat"));
        chats.selectOption("All chats");
        assertThat(inbox.row(here)).isVisible();
        assertThat(inbox.row(there)).isVisible();
    }

    @Test
    void searchFindsMessagesByTheirWordsAndConversationsByTheirNumber() {
        String id = desk.client(chat, "Are there any periwinkle kettles?").conversationId();
        assertThat(inbox.row(id)).isVisible();

        inbox.searchField().fill("periwinkle kettle");
        assertThat(inbox.found().filter(new Locator.FilterOptions().setHasText("periwinkle")))
                .isVisible();
        inbox.found().first().click();
        assertThat(inbox.said("Are there any periwinkle kettles?")).isVisible();

        inbox.searchField().fill(String.valueOf(desk.number(id)));
        assertThat(inbox.found().first()).containsText("Conversation " + desk.number(id));
        inbox.searchField().press("Escape");
        assertThat(inbox.row(id)).isVisible();
    }

    @Test
    void unreadIsCountedUntilAnOperatorHasReadAndCanBeMarkedAgain() {
        Visitor client = desk.client(chat, "one");
        Locator row = inbox.row(client.conversationId());
        assertThat(row.getByLabel("1 new message")).isVisible();
        client.write("two");
        assertThat(row.getByLabel("2 new messages")).isVisible();

        inbox.choose(client.conversationId());
        assertThat(row.getByLabel("2 new messages")).hasCount(0);
        inbox.page().reload();
        assertThat(row.getByLabel("new message")).hasCount(0);

        inbox.button("Mark as unread").click();
        assertThat(row.getByLabel("There are new messages")).isVisible();
    }

    @Test
    void waitingTimeRunsFromTheFirstUnansweredMessageToTheAnswer() {
        Visitor client = desk.client(chat, "anybody there?");
        Locator row = inbox.row(client.conversationId());
        assertThat(Inbox.waiting(row)).isVisible();

        inbox.choose(client.conversationId());
        inbox.answer("yes");

        assertThat(Inbox.waiting(row)).hasCount(0);
        client.write("and now?");
        assertThat(Inbox.waiting(row)).isVisible();
    }
}
