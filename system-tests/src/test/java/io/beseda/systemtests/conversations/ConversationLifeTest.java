package io.beseda.systemtests.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What product.md promises of the life of a conversation, as the visitor sees it in one or two browsers. */
@ExtendWith(RunningProduct.class)
class ConversationLifeTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static Chromium chromium;

    private CustomerSite site;
    private BrowserContext browser;
    private Administrator administrator;
    private Button chat;

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void placeAChat(Product product) {
        site = new CustomerSite();
        browser = chromium.browser().newContext();
        administrator = Administrator.signIn(product);
        chat = administrator.createChat("Life", site.origin());
        site.paste(chat.script());
    }

    @AfterEach
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void oneActiveGathersEverythingInOneConversationWithoutAListOrAWayToFinish() {
        Widget widget = widget();
        widget.write("first");
        assertThat(widget.text("first")).isVisible();
        widget.write("second");
        assertThat(widget.text("second")).isVisible();

        assertThat(widget.listed()).hasCount(0);
        widget.button("Menu").click();
        assertThat(widget.menuEntry("Finish the conversation")).hasCount(0);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(open())
                        .singleElement()
                        .satisfies(conversation -> assertThat(
                                        conversation.get("lastSequence").asLong())
                                .isEqualTo(2)));
    }

    @Test
    void multipleShowsAListStartsNewOnesAndLetsTheClientFinishOnceItsMessageIsSent() {
        mode("multiple");
        Widget widget = widget();
        widget.button("Menu").click();
        assertThat(widget.menuEntry("Finish the conversation")).hasCount(0);
        widget.page().keyboard().press("Escape");
        widget.write("about boots");
        long boots = numberOf("about boots");
        assertThat(widget.text("Conversation #" + boots)).isVisible();

        widget.backToList();
        widget.startNew("about shoes");
        long shoes = numberOf("about shoes");
        assertThat(shoes).isGreaterThan(boots);
        widget.backToList();
        assertThat(widget.listed()).hasCount(2);

        widget.listed(boots).click();
        widget.finish();
        assertThat(widget.frame().getByText("You finished the conversation")).isVisible();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(open()).hasSize(1));
        widget.backToList();
        assertThat(widget.listed()).hasCount(1);
        assertThat(widget.listed(shoes)).isVisible();
    }

    @Test
    void aFinishedConversationLeavesTheListOnEveryOpenTabAtOnce() {
        mode("multiple");
        Widget one = widget();
        one.write("first");
        long first = numberOf("first");
        one.backToList();
        one.startNew("second");
        one.backToList();
        Widget other = widget();
        assertThat(other.listed()).hasCount(2);

        one.listed(first).click();
        one.finish();

        assertThat(other.listed()).hasCount(1);
        assertThat(other.listed(first)).hasCount(0);
    }

    @Test
    void theDealCardKeepsTheWholeHistoryWithNumberAndWhoFinishedItAndWhen() {
        mode("multiple");
        Widget widget = widget();
        widget.write("keep this");
        long number = numberOf("keep this");
        widget.finish();

        await().atMost(LIMIT).untilAsserted(() -> {
            JsonNode card = cardOf(number);
            assertThat(card.get("state").asText()).isEqualTo("finished");
            assertThat(card.get("finishedBy").get("type").asText()).isEqualTo("visitor");
            assertThat(card.hasNonNull("finishedAt")).isTrue();
        });
    }

    @Test
    void multipleRefusesAWriteIntoAFinishedOneAndKeepsTheTextForANewOne() {
        mode("multiple");
        Widget widget = widget();
        widget.write("first");
        long first = numberOf("first");
        widget.page().context().setOffline(true);
        widget.write("too late");
        finishAsOperator(first);
        widget.page().context().setOffline(false);

        Locator offer = widget.button("Start a new conversation with this text");
        assertThat(offer).isVisible();
        assertThat(widget.text("too late")).isVisible();
        offer.click();

        assertThat(numberOf("too late")).isGreaterThan(first);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(open()).hasSize(1));
    }

    @Test
    void oneActiveReopensTheSameConversationUnderTheSameNumber() {
        Widget widget = widget();
        widget.write("first");
        long number = numberOf("first");
        finishAsOperator(number);
        assertThat(widget.frame().getByText("finished the conversation")).isVisible();

        widget.write("one more thing");

        assertThat(numberOf("one more thing")).isEqualTo(number);
        assertThat(widget.frame().getByText("finished the conversation")).hasCount(0);
    }

    @Test
    void oneActiveStartsANewOneWhereTheChatNeverReopens() {
        change(Map.of("finishedConversations", Map.of("reopening", "never", "readable", false)));
        Widget widget = widget();
        widget.write("first");
        long first = numberOf("first");
        finishAsOperator(first);

        widget.write("another matter");

        assertThat(numberOf("another matter")).isGreaterThan(first);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(open()).hasSize(1));
    }

    @Test
    void anOperatorFinishingItIsToldToTheClientWithWhoAndWhenAndStartNew() {
        mode("multiple");
        Widget widget = widget();
        widget.write("first");
        finishAsOperator(numberOf("first"));

        assertThat(widget.frame().getByText("Beseda finished the conversation")).isVisible();
        assertThat(widget.button("Start a new conversation")).isVisible();
    }

    @Test
    void switchingTheModeFollowsOnLiveWidgetsAndFromMultipleToOneAllStayWritable() {
        mode("multiple");
        Widget widget = widget();
        widget.write("first");
        long first = numberOf("first");
        widget.backToList();
        widget.startNew("second");
        long second = numberOf("second");
        widget.backToList();

        mode("one-active");
        assertThat(widget.button("New conversation")).hasCount(0);
        widget.listed(first).click();
        widget.write("still writable");
        assertThat(numberOf("still writable")).isEqualTo(first);
        assertThat(open()).hasSize(2);

        widget.finish();
        finishAsOperator(second);
        assertThat(widget.composer()).isVisible();
        widget.write("a client can always write");
        assertThat(widget.text("a client can always write")).isVisible();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(open()).hasSize(1));

        mode("multiple");
        widget.backToList();
        assertThat(widget.button("New conversation")).isVisible();
    }

    @Test
    void finishedOnesMayBeReadAgainOnlyWhereTheChatLetsThem() {
        mode("multiple");
        Widget widget = widget();
        widget.write("first");
        long number = numberOf("first");
        widget.backToList();
        widget.startNew("second");
        finishAsOperator(number);
        Locator finished = widget.frame().getByText("Finished", new FrameLocator.GetByTextOptions().setExact(true));
        widget.backToList();
        assertThat(widget.listed()).hasCount(1);
        assertThat(finished).hasCount(0);

        change(Map.of("finishedConversations", Map.of("reopening", "always", "readable", true)));
        Widget again = widget();
        assertThat(again.frame().getByText("Conversation #" + number)).isVisible();
        again.frame().getByText("Conversation #" + number).click();
        assertThat(again.text("first")).isVisible();
        assertThat(again.composer()).hasCount(0);
    }

    private Widget widget() {
        return Widget.open(browser.newPage(), site.origin());
    }

    private void mode(String mode) {
        change(Map.of("conversationMode", mode));
    }

    private void change(Map<String, Object> settings) {
        administrator
                .rest()
                .patch("/api/settings/v1/online-chats/" + chat.chatId(), settings)
                .ok();
    }

    private List<JsonNode> open() {
        return administrator.openConversations(chat);
    }

    /** The number of the open conversation whose last message is this text, once it is stored. */
    private long numberOf(String text) {
        return await().atMost(LIMIT)
                .until(
                        () -> open().stream()
                                .filter(conversation -> conversation
                                        .get("lastMessage")
                                        .get("text")
                                        .asText()
                                        .equals(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .get("number")
                .asLong();
    }

    private void finishAsOperator(long number) {
        JsonNode conversation = open().stream()
                .filter(each -> each.get("number").asLong() == number)
                .findFirst()
                .orElseThrow();
        administrator
                .rest()
                .post("/api/inbox/v1/conversations/" + conversation.get("id").asText() + "/finish", Map.of())
                .ok();
    }

    /** The conversation with this number on its deal card. */
    private JsonNode cardOf(long number) {
        JsonNode conversation =
                administrator.rest().get("/api/v4/talks/" + number).ok();
        JsonNode card = administrator
                .rest()
                .get("/api/crm/v1/leads/" + conversation.get("entity_id").asLong())
                .ok();
        return card.get("conversations").get(0);
    }
}
