package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.beseda.systemtests.browser.Axe;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Attendant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A walk through the chat's screens, each looked at in a light window and on a small dark phone. */
class EveryScreenTest extends ChatOnAPage {

    private static final Path PICTURES = Path.of("target", "pictures");

    private record Look(String name, int width, int height, ColorScheme scheme) {}

    private static final Look WINDOW = new Look("window", 700, 760, ColorScheme.LIGHT);
    private static final Look SMALL = new Look("small", 320, 568, ColorScheme.DARK);

    private final List<Object> inaccessible = new ArrayList<>();
    private final List<Object> outOfReach = new ArrayList<>();

    /**
     * Screens come one after the other in one walk, as nothing is as dear as getting to them; both checks are made at each. What
     * WCAG 2.2 AA asks beyond the checker (focus, names, announcements) is in {@link KeyboardAndScreenReaderTest}.
     */
    @Test
    void everyScreenPassesWcag22AaAndAtAWidthOf320EverythingIsWithinReachWithoutScrollingSideways() {
        change(Map.of("conversationMode", "multiple"));
        var wire = new Wire(browser);
        Widget widget = widget();
        look(widget, "empty");
        widget.write("Good day! Isthereanythingaslongasthiswordwithoutaspaceinitthatyoucansendme?");
        assertThat(widget.delivery("Good day!")).hasText("Sent");
        try (Attendant operator = attendant()) {
            widget.close();
            operator.say("See https://shop.example/a/very/long/address/of/a/page/that/breaks/nowhere?and=more");
            operator.send("roof.png", picture());
            operator.send("A price list with quite a long name for the spring.pdf", "%PDF-1.4".getBytes());
            assertThat(widget.badge()).hasText("3");
            widget.open();
            operator.type();
            assertThat(widget.frame().getByText("is typing…")).isVisible();
            look(widget, "answered");
        }
        files(widget);
        screens(widget);
        wire.refuse();
        widget.startNew("This is refused");
        assertThat(widget.frame().getByText("Not sent")).isVisible();
        look(widget, "refused");
        finished(widget, wire);

        assertThat(inaccessible).isEmpty();
        assertThat(outOfReach).isEmpty();
    }

    private void files(Widget widget) {
        widget.frame().locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("A picture of boots.png", "image/png", picture()),
            new FilePayload("empty.txt", "text/plain", new byte[0])
        });
        assertThat(widget.frame().locator(".chip.uploaded")).hasCount(1);
        look(widget, "files");
        widget.button("Remove A picture of boots.png").click();
        widget.button("Remove empty.txt").click();
    }

    private void screens(Widget widget) {
        widget.button("Emoji").click();
        assertThat(widget.frame().getByRole(com.microsoft.playwright.options.AriaRole.TABPANEL))
                .isVisible();
        look(widget, "emoji");
        widget.page().keyboard().press("Escape");
        widget.button("Menu").click();
        look(widget, "menu");
        widget.menuEntry("Finish the conversation").click();
        look(widget, "finish");
        widget.button("Cancel").click();
        widget.backToList();
        look(widget, "list");
    }

    private void finished(Widget widget, Wire wire) {
        wire.letGo();
        widget.backToList();
        widget.listed().last().click();
        widget.composer().fill("Too late to send this");
        try (Attendant operator = attendant()) {
            operator.finish();
        }
        assertThat(widget.button("Start a new conversation with this text")).isVisible();
        look(widget, "finished");
    }

    private void look(Widget widget, String name) {
        for (Look look : List.of(SMALL, WINDOW)) {
            Page page = widget.page();
            page.setViewportSize(look.width, look.height);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(look.scheme).setReducedMotion(ReducedMotion.REDUCE));
            String view = "widget-" + name + "-" + look.name;
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(view + ".png")));
            Axe.wcag(widget.inside()).forEach(flaw -> inaccessible.add(view + " " + flaw));
            if (look == SMALL) {
                Reach.flaws(widget).forEach(flaw -> outOfReach.add(view + " " + flaw));
            }
        }
    }
}
