package io.beseda.systemtests.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Console;
import io.beseda.systemtests.product.RunningProduct;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Settings → Users, from a colleague's first sign-in to the last. */
@ExtendWith(RunningProduct.class)
class UsersPageTest {

    private static final String PASSWORD = "first password";

    @Test
    void aColleagueIsAddedSignsInIsDeactivatedAndIsOut(Product product) {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        String email = "colleague-" + UUID.randomUUID() + "@example.org";
        try (Chromium chromium = Chromium.launch();
                BrowserContext administrators = chromium.browser().newContext();
                BrowserContext colleagues = chromium.browser().newContext()) {
            Page settings = Console.signIn(administrators, product);
            link(settings, "Users").click();
            button(settings, "Add a user").click();
            Locator dialog = settings.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Name").fill("Vera");
            dialog.getByLabel("E-mail").fill(email);
            dialog.getByLabel("Password", new Locator.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a user"))
                    .click();
            Locator row = settings.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(email));
            assertThat(row).containsText("Active");

            Page console = Console.signIn(colleagues, product, email, PASSWORD);
            assertThat(link(console, "Users")).hasCount(0);

            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deactivate Vera"))
                    .click();
            settings.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deactivate"))
                    .click();
            assertThat(row).containsText("Deactivated");
            console.reload();
            assertThat(button(console, "Sign in")).isVisible();
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
