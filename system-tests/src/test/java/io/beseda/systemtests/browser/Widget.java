package io.beseda.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
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

    /** The chat that a page opens by itself. */
    public static Widget openedBy(Page page) {
        Widget widget = new Widget(page);
        assertThat(widget.window()).isVisible();
        assertThat(widget.frame.getByRole(AriaRole.MAIN)).isVisible();
        return widget;
    }

    /** Opens the page and the chat on it. */
    public static Widget open(Page page, String address) {
        Widget widget = closed(page, address);
        widget.open();
        return widget;
    }

    /** Opens the page, and leaves the chat as the page has it. */
    public static Widget closed(Page page, String address) {
        page.navigate(address);
        Widget widget = new Widget(page);
        assertThat(widget.window()).isAttached();
        return widget;
    }

    public void open() {
        button().click();
        assertThat(window()).isVisible();
        assertThat(frame.getByRole(AriaRole.MAIN)).isVisible();
    }

    public void close() {
        button("Close chat").click();
        assertThat(window()).isHidden();
    }

    /** What the page shows of the chat: inside its frame everything is visible even when the frame is not. */
    public Locator window() {
        return page.locator("#amo-livechat");
    }

    /** The round button on the page. */
    public Locator button() {
        return page.locator(".amo-button--main-icon");
    }

    public Locator badge() {
        return page.locator(".amo-button-greeting-badge");
    }

    /** The pop-up of a new message. */
    public Locator preview() {
        return page.locator(".amo-livechat-preview");
    }

    /** The page inside the chat's frame, once it is there. */
    public Frame inside() {
        return page.locator("#amo-livechat iframe").elementHandle().contentFrame();
    }

    /** The message with this text. */
    public Locator bubble(String text) {
        return frame.locator(".bubble")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    /** How far the message with this text has got, in words. */
    public Locator delivery(String text) {
        return bubble(text).locator(".delivery");
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
