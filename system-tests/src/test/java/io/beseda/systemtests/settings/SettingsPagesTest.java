package io.beseda.systemtests.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Appearance;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Console;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the accessibility checker finds on the pages and dialogs of the settings, and how they look. */
@ExtendWith(RunningProduct.class)
class SettingsPagesTest {

    private static final String NAME = "Looked at";

    @Test
    void nothingSeriousIsWrongWithAnyPageOrDialogWideOrOnAPhoneLightOrDark(Product product) {
        Administrator administrator = Administrator.signIn(product);
        administrator.deleteAllChats();
        String chat = administrator.createChat(NAME, "https://shop.example").chatId();
        String button = createButton(administrator.rest(), chat);
        try (Chromium chromium = Chromium.launch();
                BrowserContext operators = chromium.browser().newContext()) {
            Page console = Console.signIn(operators, product);
            Appearance appearance = new Appearance(console);

            console.navigate(product.origin() + "/console/settings/online-chats");
            Locator row = console.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(NAME))
                    .first();
            assertThat(row).isVisible();
            look(appearance, "online-chats");
            open(console, row, "Set up the embed code of “" + NAME + "”");
            look(appearance, "embed-code");

            console.navigate(product.origin() + "/console/settings/online-chats");
            button(row, "External ID of “" + NAME + "”: Not chosen. Change").click();
            assertThat(console.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a field")))
                    .isVisible();
            look(appearance, "external-id");

            console.navigate(product.origin() + "/console/settings/feedback-buttons");
            assertThat(console.locator("tbody tr").first()).isVisible();
            look(appearance, "feedback-buttons");
            console.navigate(product.origin() + "/console/settings/feedback-buttons/" + button);
            assertThat(console.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                    .isVisible();
            look(appearance, "feedback-button");

            String site = createSite(administrator.rest(), chat);
            console.navigate(product.origin() + "/console/settings/business-card-sites");
            assertThat(console.locator("tbody tr").first()).isVisible();
            look(appearance, "business-card-sites");
            console.navigate(product.origin() + "/console/settings/business-card-sites/" + site);
            assertThat(console.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                    .isVisible();
            look(appearance, "business-card-site");
        }
    }

    private static String createButton(Rest settings, String chat) {
        String path = "/api/settings/v1/feedback-buttons";
        String id = settings.post(path, Map.of("name", NAME, "onlineChatId", chat))
                .ok()
                .get("id")
                .asText();
        settings.patch(
                        path + "/" + id,
                        Map.of(
                                "channels",
                                List.of(
                                        Map.of("kind", "telegram", "value", "@shop"),
                                        Map.of("kind", "phone", "value", "+7 495 123-45-67", "caption", "Call us")),
                                "trustedSites",
                                List.of("https://shop.example")))
                .ok();
        return id;
    }

    private static String createSite(Rest settings, String chat) {
        return settings.post("/api/settings/v1/business-card-sites", Map.of("name", NAME, "onlineChatId", chat))
                .ok()
                .get("id")
                .asText();
    }

    private static void open(Page console, Locator row, String label) {
        button(row, label).click();
        assertThat(console.getByRole(AriaRole.DIALOG)).isVisible();
    }

    private static Locator button(Locator within, String label) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label));
    }

    private static void look(Appearance appearance, String name) {
        Assertions.assertThat(appearance.flaws(name)).as(name).isEmpty();
    }
}
