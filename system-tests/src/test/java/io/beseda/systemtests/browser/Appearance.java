package io.beseda.systemtests.browser;

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

    private record Size(String name, int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size("wide", 1440, 900), new Size("phone", 390, 844));

    private final Page page;

    public Appearance(Page page) {
        this.page = page;
        try {
            Files.createDirectories(PICTURES);
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
                Axe.serious(page.mainFrame()).forEach(flaw -> flaws.add(view + " " + flaw));
                if (overflows()) {
                    flaws.add(view + " is wider than the screen");
                }
            }
        }
        return flaws;
    }

    private boolean overflows() {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
