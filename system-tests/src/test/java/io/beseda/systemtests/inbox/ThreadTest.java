package io.beseda.systemtests.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A thread of the inbox has everything that the widget has: client and operator in browsers of their own. */
class ThreadTest extends AtTheDesk {

    private static final String MESSAGES = "**/api/inbox/v1/conversations/*/messages";
    private static final Route.FulfillOptions REFUSED = new Route.FulfillOptions()
            .setStatus(422)
            .setContentType("application/problem+json")
            .setBody("{\"type\":\"about:blank\",\"title\":\"No\",\"status\":422,\"code\":\"invalid-request\"}");

    @Test
    void repliesEmojiLinksAndDateLinesShowAtBothEnds() {
        Widget widget = startedBy("Is this one in stock 🤔? https://shop.example/tea?id=7.");

        Locator link = inbox.thread().getByRole(AriaRole.LINK);
        assertThat(link).hasAttribute("href", "https://shop.example/tea?id=7");
        assertThat(link).hasText("https://shop.example/tea?id=7");
        assertThat(inbox.bubble("in stock 🤔?")).isVisible();
        assertThat(inbox.thread().getByRole(AriaRole.SEPARATOR)).containsText(new String[] {"Today"});

        inbox.reply().fill("Yes, see https://shop.example/stock");
        inbox.button("Emoji").click();
        inbox.button("😀").click();
        inbox.reply().press("Enter");
        assertThat(widget.text("https://shop.example/stock😀")
                        .or(widget.frame().getByText("stock😀"))
                        .first())
                .isVisible();
        assertThat(widget.frame().getByText("Today").first()).isVisible();
    }

    @Test
    void filesOfTheClientShowWithAPreviewAndCanBeOpened() {
        Widget widget = startedBy("here are the papers");

        files(widget.frame(), picture(), new FilePayload("order.txt", "text/plain", "Order 12".getBytes(UTF_8)));
        widget.button("Send").click();

        Locator preview = inbox.thread().getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("boots.png"));
        assertThat(preview).isVisible();
        await().atMost(Desk.LIMIT).until(() -> (Boolean) preview.evaluate("image => image.naturalWidth > 0"));
        Page file = inbox.page()
                .context()
                .waitForPage(() -> inbox.button("Open the picture boots.png").click());
        file.close();
        assertThat(inbox.thread().getByText("order.txt")).isVisible();
    }

    @Test
    void attachmentsOfTheOperatorReachTheClient() {
        Widget widget = startedBy("do you have a photo?");

        inbox.page().locator("form input[type=file]").setInputFiles(picture());
        assertThat(inbox.page().getByLabel("Attached files")).containsText("boots.png");
        inbox.button("Send").click();

        assertThat(inbox.thread().getByLabel("Open the picture boots.png")).isVisible();
        assertThat(widget.frame().getByAltText("boots.png")).isVisible();
    }

    @Test
    void deliveryStatesAreSendingDeliveredAndReadAndNotSentCanBeSentAgain() {
        Visitor reader = desk.client(chat, "hello");
        inbox.choose(reader.conversationId());
        List<Route> held = new ArrayList<>();
        inbox.page().route(MESSAGES, route -> {
            if ("POST".equals(route.request().method())) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        inbox.answer("on its way");
        assertThat(inbox.bubble("on its way").getByLabel("Sending")).isVisible();
        inbox.page().waitForCondition(() -> !held.isEmpty());
        held.remove(0).resume();
        assertThat(inbox.bubble("on its way").getByLabel("Delivered")).isVisible();

        inbox.answer("refused at first");
        inbox.page().waitForCondition(() -> !held.isEmpty());
        held.remove(0).fulfill(REFUSED);
        assertThat(inbox.thread().getByRole(AriaRole.ALERT)).containsText("Not sent");
        inbox.page().unroute(MESSAGES);
        inbox.button("Send again").click();
        assertThat(inbox.bubble("refused at first").getByLabel("Delivered")).isVisible();
        assertThat(inbox.said("refused at first")).hasCount(1);

        reader.read(2);
        assertThat(inbox.bubble("on its way").getByLabel("Read")).isVisible();
        assertThat(inbox.bubble("refused at first").getByLabel("Delivered")).isVisible();
    }

    @Test
    void typingIsSeenAtBothEnds() {
        Widget widget = startedBy("hello");

        widget.composer().pressSequentially("I wonder");
        assertThat(inbox.page().getByText("The visitor is typing…").first()).isVisible();

        inbox.reply().pressSequentially("Let me");
        assertThat(widget.frame().getByText("is typing…")).isVisible();
    }

    @Test
    void whatWasReadIsToldToBothEnds() {
        Widget widget = startedBy("read this, please");
        assertThat(widget.frame().getByTitle("Read")).isVisible();

        inbox.answer("I did");

        assertThat(inbox.bubble("I did").getByLabel("Read")).isVisible();
    }

    /** A client in the widget has written this, and the operator has it open. */
    private Widget startedBy(String text) {
        Widget widget = desk.widget();
        widget.write(text);
        inbox.choose(desk.conversationOf(chat));
        assertThat(inbox.reply()).isVisible();
        return widget;
    }

    private static void files(FrameLocator frame, FilePayload... files) {
        frame.locator("input[type=file]").setInputFiles(files);
        assertThat(frame.getByText("order.txt")).isVisible();
    }

    private static FilePayload picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new FilePayload("boots.png", "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
