package io.beseda.systemtests.cardsite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.beseda.systemtests.browser.Appearance;
import io.beseda.systemtests.browser.Axe;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.inbox.Desk;
import io.beseda.systemtests.inbox.WithADesk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public page of a business-card site, as a visitor has it. */
class CardSiteTest extends WithADesk {

    private static final int MAX_BYTES = 30 * 1024;

    /** Of a finger (WCAG 2.2 asks for 24, phones' makers for 44). */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a, button')]
              .filter((target) => Math.min(target.offsetWidth, target.offsetHeight) < 44)
              .map(({ textContent }) => textContent)
            """;

    private static CardSites sites;

    private final List<String> requested = new ArrayList<>();
    private Button chat;
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    static void administerSites() {
        sites = new CardSites(desk.rest());
    }

    @BeforeEach
    void visit() {
        chat = desk.chat();
        browser = desk.browser();
        page = browser.newPage();
        page.onRequest(request -> requested.add(request.resourceType() + " " + request.url()));
    }

    @Test
    void publishedAtItsOwnSlugItIsAPageWithoutScriptsBeforeItIsUsedLightAndReachableByEverybody() {
        String id = sites.published(chat.chatId(), "Tea corner", "Tea and coffee every day from 9 to 21.");

        Response answer = open(id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(requested).noneMatch(request -> request.startsWith("script")).hasSize(2);
        assertThat(answer.body()).hasSizeLessThan(MAX_BYTES);
        assertThat(answer.headerValue("content-security-policy"))
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.headerValue("cache-control")).contains("max-age");
        assertThat(browser.cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasTitle("Tea corner");
        assertThat(page.locator("meta[name=description]"))
                .hasAttribute("content", "Tea and coffee every day from 9 to 21.");
        assertThat(page.locator("meta[name=viewport]")).hasCount(1);
        assertThat(page.locator("h1")).hasText("Tea corner");
        assertThat(page.locator("img")).hasAttribute("alt", "A green field");
        assertThat((Boolean) page.evaluate("document.images[0].naturalWidth === 800"))
                .isTrue();
        assertThat(page.locator("main li"))
                .hasText(new String[] {"Write to us", "Call us", "Mail us", "Telegram", "Our menu"});
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
        assertThat(Axe.wcag(page.mainFrame())).isEmpty();
    }

    @Test
    void itsOnlineChatButtonOpensTheSameWidgetAndTheMessageIsInTheInbox() {
        String id = sites.published(chat.chatId(), "Write here", "We answer.");
        awaitPlacement(id);
        open(id);

        page.getByText("Write to us").click();
        Widget widget = Widget.openedBy(page);
        widget.write("Is there green tea?");

        assertThat(widget.delivery("Is there green tea?")).hasText("Sent");
        Inbox inbox = desk.inbox(chat);
        inbox.choose(desk.conversationOf(chat));
        assertThat(inbox.said("Is there green tea?")).isVisible();
        inbox.answer("There is");
        assertThat(widget.text("There is")).isVisible();
        widget.close();
        assertThat(page.locator("#online-chat")).isFocused();
        page.keyboard().press("Enter");
        assertThat(widget.window()).isVisible();
    }

    @Test
    void peopleSeeWhatIsPublishedAndTheDraftIsNobodysBusiness() {
        String id = sites.published(chat.chatId(), "As published", "Text");
        sites.draft(id, Map.of("title", "As drafted")).ok();
        open(id);
        assertThat(page.locator("h1")).hasText("As published");

        sites.publish(id);

        await().atMost(Desk.LIMIT).untilAsserted(() -> {
            open(id);
            assertThat(page.locator("h1").textContent()).isEqualTo("As drafted");
        });
    }

    @Test
    void unpublishedItIsAPageThatSaysSo() {
        String id = sites.published(chat.chatId(), "Not for long", "Text");
        sites.unpublish(id);

        Response answer = open(id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("There is no such page");
        assertThat(requested).hasSize(1);
        assertThat(Axe.wcag(page.mainFrame())).isEmpty();
    }

    @Test
    void deletingTheSiteTakesItsPlacementAndNoOtherOne() {
        String id = sites.published(chat.chatId(), "Deleted", "Text");
        String other = sites.published(chat.chatId(), "Other", "Text");
        String path = sites.path(id);

        sites.delete(id);

        assertThat(page.navigate(desk.origin() + path).status()).isEqualTo(404);
        Widget onTheSite = desk.widget();
        onTheSite.write("Still here");
        assertThat(onTheSite.delivery("Still here")).hasText("Sent");
        awaitPlacement(other);
        page.navigate(desk.origin() + sites.path(other) + "?chat=open");
        Widget onTheOther = Widget.openedBy(page);
        onTheOther.write("Here too");
        assertThat(onTheOther.delivery("Here too")).hasText("Sent");
    }

    @Test
    void itsPagesLookFinishedWideAndOnAPhoneLightAndDark() {
        String id = sites.published(
                chat.chatId(),
                "Чайная на углу",
                "Чай, кофе и выпечка каждый день с 9 до 21.\nЧистопрудный бульвар, 10");
        open(id);
        assertThat(new Appearance(page).flaws("card-site")).isEmpty();

        page.navigate(desk.origin() + "/s/no-such-page");
        assertThat(new Appearance(page).flaws("card-site-missing")).isEmpty();
    }

    /** The gateway hears a moment later where a published site's chat runs. */
    private void awaitPlacement(String id) {
        page.navigate(desk.origin() + sites.path(id) + "?chat=open");
        Locator script = page.locator("script[data-id]");
        var named = Map.of("id", script.getAttribute("data-id"), "hash", script.getAttribute("data-hash"));
        Rest site = Rest.anonymous(URI.create(desk.origin())).with("Origin", desk.origin());
        await().atMost(Desk.LIMIT)
                .until(() -> site.post("/widget/session", named).status() == 200);
    }

    private Response open(String id) {
        requested.clear();
        return page.navigate(desk.origin() + sites.path(id));
    }
}
