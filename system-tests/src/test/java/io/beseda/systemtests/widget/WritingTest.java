package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a visitor writes and reads in the chat. */
class WritingTest extends ChatOnAPage {

    @Test
    void deliveryIsShownAsSendingSentAndRead() {
        var wire = new Wire(browser);
        Widget widget = widget();
        widget.write("first");
        assertThat(widget.delivery("first")).hasText("Sent");

        wire.hold();
        widget.write("second");
        assertThat(widget.delivery("second")).hasText("Sending");
        wire.letGo();
        assertThat(widget.delivery("second")).hasText("Sent");

        try (Attendant operator = attendant()) {
            operator.read();
            assertThat(widget.delivery("second")).hasText("Read");
        }
    }

    @Test
    void aMessageThatWasRefusedSaysSoAndIsSentAgainByOneTap() {
        var wire = new Wire(browser);
        Widget widget = widget();
        widget.write("first");
        assertThat(widget.delivery("first")).hasText("Sent");
        wire.refuse();
        widget.write("second");
        Locator failure = widget.bubble("second").getByRole(AriaRole.ALERT);
        assertThat(failure).containsText("Not sent");

        wire.letGo();
        failure.getByText("Try again").click();

        assertThat(widget.delivery("second")).hasText("Sent");
        assertThat(failure).hasCount(0);
        try (Attendant operator = attendant()) {
            assertThat(texts(operator)).containsExactly("first", "second");
        }
    }

    @Test
    void whatIsWrittenOfflineWillBeSentWhenOnlineOnceAndInOrder() {
        Widget widget = widget();
        widget.write("before");
        assertThat(widget.delivery("before")).hasText("Sent");
        browser.setOffline(true);
        widget.write("in the tunnel");
        widget.write("still in it");
        assertThat(widget.delivery("still in it")).hasText("Will be sent when you are online");
        assertThat(widget.frame().getByText("No connection. Messages will be sent when you are online."))
                .isVisible();

        browser.setOffline(false);

        assertThat(widget.delivery("still in it")).hasText("Sent");
        assertThat(widget.frame().getByText("No connection.")).hasCount(0);
        try (Attendant operator = attendant()) {
            assertThat(texts(operator)).containsExactly("before", "in the tunnel", "still in it");
        }
    }

    @Test
    void filesAreShownBeforeAndAfterTheyAreSentAndOpenInATabOfTheirOwn() {
        Widget widget = widget();
        widget.frame().locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("boots.png", "image/png", picture()),
            new FilePayload("prices.txt", "text/plain", "boots 10".getBytes(StandardCharsets.UTF_8))
        });
        Locator chips = widget.frame().getByLabel("Files of the message").getByRole(AriaRole.LISTITEM);
        assertThat(chips).hasCount(2);
        assertShown(chips.first().locator("img"));
        assertThat(chips.nth(1)).containsText("prices.txt");
        assertThat(widget.frame().locator(".chip.uploaded")).hasCount(2);

        widget.write("Like these");

        assertShown(widget.bubble("Like these").locator("img[alt='boots.png']"));
        assertThat(widget.bubble("Like these").locator(".file")).containsText(Pattern.compile("prices\\.txt.*kB"));
        try (Attendant operator = attendant()) {
            assertThat(operator.messages().get(0).get("attachments")).hasSize(2);
            operator.send("roof.png", picture());
        }
        Locator answered = widget.frame().locator("img[alt='roof.png']");
        assertShown(answered);
        Page opened = widget.page().waitForPopup(answered::click);
        opened.waitForURL(Pattern.compile("/roof\\.png"));
    }

    @Test
    void emojiAreChosenFromAPickerAndStandWhereTheCursorIs() {
        Widget widget = widget();
        widget.composer().fill("good");
        widget.button("Emoji").click();
        widget.frame().getByRole(AriaRole.TAB, named("Gestures")).click();
        widget.frame().getByText("👍").last().click();
        assertThat(widget.composer()).hasValue("good👍");
        widget.page().keyboard().press("Escape");

        widget.composer().press("Enter");

        assertThat(widget.text("good👍")).isVisible();
        try (Attendant operator = attendant()) {
            assertThat(texts(operator)).containsExactly("good👍");
        }
    }

    @Test
    void addressesInMessagesAreLinks() {
        Widget widget = widget();
        widget.write("Where is it?");
        try (Attendant operator = attendant()) {
            operator.say("See https://shop.example/boots?a=1, or write to help@shop.example.");
        }

        Locator links = widget.bubble("or write to").locator("a");
        assertThat(links).hasText(new String[] {"https://shop.example/boots?a=1", "help@shop.example"});
        assertThat(links.first()).hasAttribute("href", "https://shop.example/boots?a=1");
        assertThat(links.first()).hasAttribute("target", "_blank");
        assertThat(links.last()).hasAttribute("href", "mailto:help@shop.example");
    }

    @Test
    void aLineTellsTheDayOfMessages() {
        Widget today = widget();
        today.write("Good day");
        Locator line = today.frame().locator(".line.day");
        assertThat(line).hasText("Today");
        today.page().close();
        browser.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(1))));

        Widget tomorrow = widget();

        assertThat(tomorrow.text("Good day")).isVisible();
        assertThat(tomorrow.frame().locator(".line.day")).hasText("Yesterday");
    }

    @Test
    void eachSideSeesThatTheOtherIsTyping() {
        Widget widget = widget();
        widget.write("Anybody there?");
        try (Attendant operator = attendant()) {
            operator.type();
            Locator typing = widget.frame().getByText("is typing…");
            assertThat(typing).isVisible();
            operator.say("Yes");
            assertThat(typing).hasCount(0);

            widget.composer().pressSequentially("Gre");
            await().atMost(LIMIT).until(() -> operator.hears("typing"));
        }
    }

    @Test
    void newMessagesAreDividedFromThoseThatWereRead() {
        Widget widget = widget();
        widget.write("first");
        assertThat(widget.delivery("first")).hasText("Sent");
        widget.close();
        try (Attendant operator = attendant()) {
            operator.say("second");
        }
        assertThat(widget.badge()).hasText("1");

        widget.open();

        assertThat(widget.frame().locator(".line.unread + .bubble")).containsText("second");
    }

    private static List<String> texts(Attendant operator) {
        return operator.messages().stream()
                .map((JsonNode message) -> message.get("text").asText())
                .toList();
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }

    private static void assertShown(Locator image) {
        assertThat(image).isVisible();
        assertThat(image).hasJSProperty("complete", true);
        assertThat(image).not().hasJSProperty("naturalWidth", 0);
    }
}
