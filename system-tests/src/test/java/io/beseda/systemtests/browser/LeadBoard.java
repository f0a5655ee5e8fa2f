package io.beseda.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The board of leads in the console, in English; its columns are named as a new account's pipeline has them. */
public final class LeadBoard {

    public static final String INCOMING = "Неразобранное";
    public static final String FIRST_CONTACT = "Первичный контакт";
    public static final String LOST = "Закрыто и не реализовано";

    private final Page page;

    private LeadBoard(Page page) {
        this.page = page;
    }

    /** Of a console in which somebody is signed in; its leads are those found by these words. */
    public static LeadBoard open(Page console, String origin, String words) {
        console.navigate(origin + "/console/leads?query=" + words.replace(" ", "+"));
        LeadBoard board = new LeadBoard(console);
        assertThat(board.column(INCOMING)).isVisible();
        return board;
    }

    public Locator column(String status) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(status))
                .last();
    }

    public Locator card(long lead) {
        return page.locator("[data-lead='%d']".formatted(lead));
    }

    /** The card, where it stands in this column. */
    public Locator cardIn(String status, long lead) {
        return column(status).locator("[data-lead='%d']".formatted(lead));
    }

    public void drag(long lead, String status) {
        card(lead).dragTo(column(status));
    }

    public Locator accept(long lead) {
        return card(lead).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept the lead"));
    }

    /** Chooses from the menu of a card, by keys. */
    public void choose(long lead, String action) {
        card(lead)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("What to do with the lead"))
                .press("Enter");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action))
                .press("Enter");
    }

    /** Gives the conversation of an incoming lead to another one, found by its name. */
    public void link(long lead, String toLead) {
        choose(lead, "Link to an existing one…");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("To a lead"))
                .fill(toLead);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(toLead))
                .click();
    }

    /** The button of the newest word at the top of the page. */
    public void undo() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .last()
                .click();
    }

    /** What the console says of what was done. */
    public Locator told(String text) {
        return page.getByText(text);
    }
}
