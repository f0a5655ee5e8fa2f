package io.beseda.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The inbox of the console, in English, as its operator uses it. */
public final class Inbox {

    private final Page page;
    private final String address;

    private Inbox(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Of a console in which somebody is signed in; its conversations are those of one online chat. */
    public static Inbox open(Page console, String origin, String onlineChatId) {
        Inbox inbox = new Inbox(console, origin + "/console/inbox");
        console.navigate(inbox.address + "?chat=" + onlineChatId);
        assertThat(inbox.page.getByLabel("Search conversations")).isVisible();
        return inbox;
    }

    public Page page() {
        return page;
    }

    /** The conversations of the list, as shown. */
    public Locator rows() {
        return page.locator("[data-conversation]");
    }

    public Locator row(String conversationId) {
        return page.locator("[data-conversation='%s']".formatted(conversationId));
    }

    /** Opens a conversation that the list shows. */
    public void choose(String conversationId) {
        row(conversationId).click();
        assertThat(thread()).isVisible();
    }

    public Locator thread() {
        return page.getByLabel("Messages of the conversation");
    }

    public Locator said(String text) {
        return thread().getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    /** The whole of a message, a note or a line: with its time, state and files. */
    public Locator bubble(String text) {
        return thread().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(text));
    }

    public Locator reply() {
        return page.getByLabel("Your reply");
    }

    public void answer(String text) {
        reply().fill(text);
        reply().press("Enter");
    }

    /** The canned replies that a begun shortcut offers. */
    public Locator offered() {
        return page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Canned replies"))
                .getByRole(AriaRole.OPTION);
    }

    public Locator clientCard() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("About the client"));
    }

    public Locator searchField() {
        return page.getByLabel("Search conversations");
    }

    public Locator found() {
        return page.getByLabel("Found").getByRole(AriaRole.LINK);
    }

    /** All, Mine or Nobody's; Open or Finished. */
    public void show(String which) {
        page.getByRole(AriaRole.RADIOGROUP)
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + which)))
                .click();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator menuItem(String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }

    /** Waiting time of a row or of the thread's head. */
    public static Locator waiting(Locator within) {
        return within.getByTitle(Pattern.compile("^Waiting for an answer"));
    }
}
