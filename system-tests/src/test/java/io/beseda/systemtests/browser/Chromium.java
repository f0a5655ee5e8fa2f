package io.beseda.systemtests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium. One that the system has is used; else root on Debian gets the distribution's package, and everybody
 * else Playwright's own download.
 */
public final class Chromium implements AutoCloseable {

    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final long INSTALL_MINUTES = 10;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium launch() {
        installed().or(Chromium::install);
        var found = installed();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(found.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        found.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        return INSTALLED.stream().filter(Files::isExecutable).findFirst();
    }

    /** Only root may install packages; what it can't, Playwright downloads. */
    private static Optional<Path> install() {
        if (Files.isExecutable(APT) && "root".equals(System.getProperty("user.name"))) {
            Stream.of(List.of("update", "-q"), List.of("install", "-y", "-q", "--no-install-recommends", "chromium"))
                    .forEach(Chromium::aptGet);
        }
        return installed();
    }

    private static void aptGet(List<String> arguments) {
        try {
            var command = new ProcessBuilder(
                    Stream.concat(Stream.of(APT.toString()), arguments.stream()).toList());
            command.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = command.inheritIO().start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            System.out.println("Chromium could not be installed as a package: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
