package io.beseda.systemtests.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A feedback button on a site: its list of channels, its online chat, and what the page hears of it. */
@ExtendWith(RunningProduct.class)
class FeedbackButtonStoryTest {

    private static final String BUTTONS = "/api/settings/v1/feedback-buttons";
    private static final String LISTENER =
            "<script>var clicks = []; amoSocialButton('onButtonClick', (service, link) => clicks.push(service + ' ' + link))</script>";

    @BeforeAll
    static void allowForASlowMachine() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void aVisitorChoosesAChannelOrTheChatAndThePageHearsOfIt(Product product) {
        try (Chromium chromium = Chromium.launch();
                CustomerSite site = new CustomerSite();
                BrowserContext visitors = chromium.browser().newContext()) {
            Administrator administrator = Administrator.signIn(product);
            String chat = administrator
                    .createChat("Of a button", "https://elsewhere.example")
                    .chatId();
            String button = createButton(administrator.rest(), chat, site.origin());
            site.paste(script(administrator.rest(), button) + LISTENER);
            Page page = visitors.newPage();
            page.navigate(site.origin());

            page.locator("#amobutton").click();
            var telegram = page.locator("a.amo-button__link[data-social=telegram]");
            assertThat(telegram).hasAttribute("href", "https://t.me/beseda_shop");
            assertThat(page.locator("a.amo-button__link[data-social=phone]")).hasAttribute("href", "tel:+74951234567");
            visitors.route("https://t.me/**", route -> route.abort());
            telegram.click();

            page.evaluate("amoSocialButton('runChatShow')");
            FrameLocator frame = page.frameLocator("#amo-livechat iframe");
            frame.getByRole(AriaRole.TEXTBOX).fill("Through the button");
            frame.getByRole(AriaRole.TEXTBOX).press("Enter");
            assertThat(frame.getByText("Through the button")).isVisible();
            Assertions.assertThat((List<?>) page.evaluate("clicks"))
                    .map(Object::toString)
                    .contains("telegram https://t.me/beseda_shop");

            administrator.rest().delete(BUTTONS + "/" + button);
            assertThat(frame.locator(".banner.stopped")).isVisible();
        }
    }

    @Test
    void aPageThatIsNoTrustedSiteGetsNoButton(Product product) {
        try (Chromium chromium = Chromium.launch();
                CustomerSite site = new CustomerSite()) {
            Rest settings = Administrator.signIn(product).rest();
            String chat = settings.post("/api/settings/v1/online-chats", Map.of("name", "Untrusted"))
                    .ok()
                    .get("id")
                    .asText();
            site.paste(script(settings, createButton(settings, chat, site.origin())));
            Page stranger = chromium.browser().newPage();

            var refused = stranger.waitForResponse(
                    answer -> answer.url().endsWith("/widget/session"),
                    () -> stranger.navigate(site.strangersOrigin()));

            Assertions.assertThat(refused.status()).isEqualTo(403);
            assertThat(stranger.locator("#amobutton")).hasCount(0);
        }
    }

    private static String createButton(Rest settings, String chat, String site) {
        String id = settings.post(BUTTONS, Map.of("name", "Story button", "onlineChatId", chat))
                .ok()
                .get("id")
                .asText();
        settings.patch(
                        BUTTONS + "/" + id,
                        Map.of(
                                "trustedSites",
                                List.of(site),
                                "channels",
                                List.of(
                                        Map.of("kind", "telegram", "value", "@beseda_shop"),
                                        Map.of("kind", "phone", "value", "+7 495 123-45-67"))))
                .ok();
        return id;
    }

    private static String script(Rest settings, String button) {
        return settings.get(BUTTONS + "/" + button + "/embed-script")
                .ok()
                .get("script")
                .asText();
    }
}
