package io.beseda.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The chat on a page of a customer's site, in English, as its visitor uses it. */
public final class Widget {

    private final Page page;
    private final FrameLocator frame;

    private Widget(Page page) {
        this.page = page;
        this.frame = page.frameLocator("#amo-livechat iframe");
    }

    /** Opens the page and the chat on it. */
    public static Widget open(Page page, String address) {
        page.navigate(address);
        Widget widget = new Widget(page);
        page.locator("#amobutton").click();
        assertThat(widget.frame.getByRole(AriaRole.MAIN)).isVisible();
        return widget;
    }

    public Page page() {
        return page;
    }

    public FrameLocator frame() {
        return frame;
    }

    public void write(String text) {
        composer().fill(text);
        composer().press("Enter");
    }

    public Locator composer() {
        return frame.locator("#compose");
    }

    public Locator text(String text) {
        return frame.getByText(text, new FrameLocator.GetByTextOptions().setExact(true))
                .last();
    }

    public Locator button(String name) {
        return frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
    }

    /** The open conversations of the list. */
    public Locator listed() {
        return frame.getByLabel("Your conversations").getByRole(AriaRole.BUTTON);
    }

    public Locator listed(long number) {
        Locator title = frame.getByText("Conversation #" + number, new FrameLocator.GetByTextOptions().setExact(true));
        return listed().filter(new Locator.FilterOptions().setHas(title));
    }

    public void backToList() {
        button("Back to conversations").click();
        assertThat(listed().first()).isVisible();
    }

    /** From the list or a finished conversation, writes the first message of a new one. */
    public void startNew(String text) {
        button("New conversation").click();
        write(text);
        assertThat(text(text)).isVisible();
    }

    public void finish() {
        button("Menu").click();
        menuEntry("Finish the conversation").click();
        button("Finish").last().click();
    }

    public Locator menuEntry(String name) {
        return frame.getByRole(AriaRole.MENUITEM, new FrameLocator.GetByRoleOptions().setName(name));
    }
}
