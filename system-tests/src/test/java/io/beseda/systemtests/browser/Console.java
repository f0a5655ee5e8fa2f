package io.beseda.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.client.Administrator;

/** The console in a browser, in English, with a user signed in. */
public final class Console {

    /** Where the inbox has room for its third pane. */
    private static final int WIDTH = 1600;

    private static final int HEIGHT = 900;

    private Console() {}

    /** As the account's first administrator. */
    public static Page signIn(BrowserContext operators, Product product) {
        return signIn(operators, product, product.administratorEmail(), Administrator.password(product));
    }

    public static Page signIn(BrowserContext operators, Product product, String email, String password) {
        Page console = operators.newPage();
        console.setViewportSize(WIDTH, HEIGHT);
        console.addInitScript("localStorage.setItem('beseda.language', 'en')");
        console.navigate(product.origin().toString());
        console.getByLabel("E-mail").fill(email);
        console.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inbox"))
                        .first())
                .isVisible();
        return console;
    }
}
