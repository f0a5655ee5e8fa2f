package io.beseda.systemtests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at a page as its users do: wide and on a phone, light and dark. Keeps a picture of each in {@code target/pictures} and
 * asks axe, the accessibility checker, what is wrong with it.
 */
public final class Appearance {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path AXE = Path.of("..", "web", "node_modules", "axe-core", "axe.min.js");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RUN = """
            () => axe.run(document, {resultTypes: ['violations']}).then(({violations}) => JSON.stringify(violations
                .filter(({impact}) => impact === 'serious' || impact === 'critical')
                .map(({id, nodes}) => id + ': ' + nodes.map(({html}) => html.slice(0, 200)).join(' | '))))
            """;

    private record Size(String name, int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size("wide", 1440, 900), new Size("phone", 390, 844));

    private final Page page;
    private final String axe;

    public Appearance(Page page) {
        this.page = page;
        try {
            Files.createDirectories(PICTURES);
            axe = Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is seriously wrong with what the page shows now, each with where; empty if nothing is. */
    public List<String> flaws(String name) {
        List<String> flaws = new ArrayList<>();
        for (Size size : SIZES) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String view = name + "-" + size.name + "-" + scheme.name().toLowerCase(Locale.ROOT);
                page.setViewportSize(size.width, size.height);
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                page.waitForTimeout(300);
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(view + ".png")));
                violations().forEach(flaw -> flaws.add(view + " " + flaw));
                if (overflows()) {
                    flaws.add(view + " is wider than the screen");
                }
            }
        }
        return flaws;
    }

    private List<String> violations() {
        // By the debugger's door, which the page's own policy does not guard.
        page.evaluate(axe);
        try {
            List<String> found = new ArrayList<>();
            JSON.readTree((String) page.evaluate(RUN))
                    .valueStream()
                    .map(JsonNode::asText)
                    .forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean overflows() {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
