package io.beseda.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The card of a lead or contact in the console, in English. */
public final class EntityCard {

    private final Page page;

    private EntityCard(Page page) {
        this.page = page;
    }

    /** @param path as in {@code leads/42} */
    public static EntityCard open(Page console, String origin, String path) {
        console.navigate(origin + "/console/" + path);
        EntityCard card = new EntityCard(console);
        assertThat(card.field("Name")).isVisible();
        return card;
    }

    public Page page() {
        return page;
    }

    /** Its own data and custom fields, by their names. */
    public Locator field(String name) {
        return page.getByLabel("Data", new Page.GetByLabelOptions().setExact(true))
                .getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Saves, and waits until it is. */
    public void save() {
        Locator save = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true));
        save.click();
        assertThat(save).hasCount(0);
    }

    /** What it is linked with: Contacts, Company, Customers or Leads. */
    public Locator linked(String what) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(what).setExact(true));
    }

    /** A conversation with its number, state and history. */
    public Locator conversation(long number) {
        return page.getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName("Conversation " + number)
                                        .setExact(true))));
    }

    /** Shows or hides the history of a conversation. */
    public void toggle(long number) {
        conversation(number)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Conversation " + number)
                                .setExact(true))
                .click();
    }
}
