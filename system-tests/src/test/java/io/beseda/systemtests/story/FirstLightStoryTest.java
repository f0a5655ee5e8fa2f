package io.beseda.systemtests.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.Service;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Console;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The product's main job, done by people: every step in a browser, site and console on origins of their own. */
@ExtendWith(RunningProduct.class)
class FirstLightStoryTest {

    private static final String QUESTION = "Do you have this in blue? 👋 <b>&</b>";
    private static final String ANSWER = "Yes, two are left.";

    @BeforeAll
    static void allowForASlowMachine() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void aVisitorWritesAnOperatorAnswersAndNothingIsLostWhenEverythingDies(Product product) {
        try (Chromium chromium = Chromium.launch();
                CustomerSite site = new CustomerSite();
                BrowserContext operators = chromium.browser().newContext();
                BrowserContext visitors = chromium.browser().newContext()) {
            Page console = Console.signIn(operators, product);
            site.paste(createChat(console, site.origin()));
            Page page = visitors.newPage();

            page.navigate(site.origin());
            FrameLocator chat = openChat(page);
            write(chat, QUESTION);
            assertThat(chat.getByText(QUESTION)).isVisible();

            Locator row = openInbox(console);
            row.click();
            assertThat(console.getByRole(AriaRole.LOG)
                            .or(console.getByLabel("Messages of the conversation"))
                            .getByText(QUESTION))
                    .isVisible();
            console.getByLabel("Your reply").fill(ANSWER);
            console.getByLabel("Your reply").press("Enter");
            assertThat(chat.getByText(ANSWER)).isVisible();
            org.assertj.core.api.Assertions.assertThat(visitors.cookies(site.origin()))
                    .anyMatch(cookie -> cookie.name.equals("amo-livechat-id"));

            console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lead card"))
                    .click();
            assertThat(console.getByText(QUESTION).first()).isVisible();
            assertThat(console.getByText(ANSWER).first()).isVisible();

            killEverythingAndStartItAgain(product);

            console.navigate(product.origin() + "/console/inbox");
            openInbox(console).click();
            assertThat(console.getByText(QUESTION).last()).isVisible();
            assertThat(console.getByText(ANSWER).last()).isVisible();
            page.reload();
            FrameLocator again = openChat(page);
            assertThat(again.getByText(QUESTION)).isVisible();
            assertThat(again.getByText(ANSWER)).isVisible();
            write(again, "And in green?");
            assertThat(console.getByText("And in green?").last()).isVisible();
        }
    }

    /** Creates an online chat in the settings and returns the script the dialog offers. */
    private static String createChat(Page console, String address) {
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Online chats"))
                .first()
                .click();
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create an online chat"))
                .first()
                .click();
        Locator create = console.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("New online chat"));
        create.getByLabel("Name").fill("Story shop");
        create.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create an online chat"))
                .click();
        Locator embed = console.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Place the online chat on your site"));
        assertThat(copyButton(embed)).isDisabled();
        embed.getByLabel("Placement address").fill(address);
        embed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save the address"))
                .click();
        assertThat(copyButton(embed)).isEnabled();
        String script = embed.locator("pre").innerText();
        embed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done"))
                .click();
        return script;
    }

    private static Locator copyButton(Locator embed) {
        return embed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy"));
    }

    private static FrameLocator openChat(Page page) {
        page.locator("#amobutton").click();
        FrameLocator chat = page.frameLocator("#amo-livechat iframe");
        assertThat(chat.getByRole(AriaRole.TEXTBOX)).isVisible();
        return chat;
    }

    private static void write(FrameLocator chat, String text) {
        chat.getByRole(AriaRole.TEXTBOX).fill(text);
        chat.getByRole(AriaRole.TEXTBOX).press("Enter");
    }

    /** The newest conversation's row in the inbox's list. */
    private static Locator openInbox(Page console) {
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inbox"))
                .first()
                .click();
        Locator row = console.locator("[data-conversation]")
                .filter(new Locator.FilterOptions().setHasText("Story shop"))
                .first();
        assertThat(row).isVisible();
        return row;
    }

    private static void killEverythingAndStartItAgain(Product product) {
        List<String> all = List.of(
                Service.WIDGET_GATEWAY.directory(),
                Service.CONVERSATION.directory(),
                Service.CRM_ENTITY.directory(),
                Service.CHAT_CONFIG.directory(),
                Product.KAFKA,
                Product.POSTGRESQL);
        all.forEach(product::kill);
        product.start(Product.POSTGRESQL);
        product.start(Product.KAFKA);
        all.stream()
                .filter(name -> !name.equals(Product.KAFKA) && !name.equals(Product.POSTGRESQL))
                .forEach(product::start);
    }
}
