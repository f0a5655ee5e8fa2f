package io.beseda.systemtests.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator changes is seen in a chat that is open on somebody's page, without a reload. */
@ExtendWith(RunningProduct.class)
class LiveSettingsStoryTest {

    /** A second is promised on a quiet machine; the tests' is not one. */
    private static final double SOON_MILLIS = 5_000;

    @Test
    void anOpenChatFollowsItsSettingsIsClosedPolitelyAndComesBack(Product product) {
        try (Chromium chromium = Chromium.launch();
                CustomerSite site = new CustomerSite()) {
            Administrator administrator = Administrator.signIn(product);
            Button button = administrator.createChat("Before", site.origin());
            Rest settings = administrator.rest();
            String chat = "/api/settings/v1/online-chats/" + button.chatId();
            site.paste(button.script());
            Page page = chromium.browser().newPage();
            page.navigate(site.origin());
            page.locator("#amobutton").click();
            FrameLocator frame = page.frameLocator("#amo-livechat iframe");
            write(frame, "Hello");
            assertThat(frame.getByRole(AriaRole.HEADING)).hasText("Before");
            assertThat(frame.getByText("Hello")).isVisible();

            settings.patch(chat, Map.of("name", "After")).ok();
            assertThat(frame.getByRole(AriaRole.HEADING)).hasText("After", within(SOON_MILLIS));

            Assertions.assertThat(settings.delete(chat).status()).isEqualTo(204);
            Locator gone = frame.locator(".banner.stopped");
            assertThat(gone).isVisible();
            assertThat(frame.getByText("Hello")).isVisible();

            settings.post(chat + "/restore", Map.of()).ok();
            gone.getByRole(AriaRole.BUTTON).click();
            write(frame, "Still there?");
            assertThat(gone).hasCount(0);
            assertThat(frame.getByText("Still there?")).isVisible();

            settings.patch(chat, Map.of("placementAddresses", List.of("https://elsewhere.example")))
                    .ok();
            assertThat(gone).isVisible();
            Page stranger = chromium.browser().newPage();
            var refused = stranger.waitForResponse(
                    answer -> answer.url().endsWith("/widget/session"), () -> stranger.navigate(site.origin()));
            Assertions.assertThat(refused.status()).isEqualTo(403);
        }
    }

    private static LocatorAssertions.HasTextOptions within(double millis) {
        return new LocatorAssertions.HasTextOptions().setTimeout(millis);
    }

    private static void write(FrameLocator chat, String text) {
        chat.getByRole(AriaRole.TEXTBOX).fill(text);
        chat.getByRole(AriaRole.TEXTBOX).press("Enter");
    }
}
