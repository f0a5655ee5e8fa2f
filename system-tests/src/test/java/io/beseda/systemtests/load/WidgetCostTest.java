package io.beseda.systemtests.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the widget costs a page that nobody writes on, and how soon one who clicks can type. A missed target is written down, not failed. */
@Tag("load")
@ExtendWith(RunningProduct.class)
class WidgetCostTest {

    private static final int LOADS = 20;
    private static final double SLOWDOWN = 4;

    /** The loader starts when the page is at rest, and has time to do so. */
    private static final double AT_REST_MILLIS = 1_500;

    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((shift) => { window.shifted += shift.value; }))
              .observe({ type: 'layout-shift', buffered: true });""";

    /** In the page and in the chat's frame, which have clocks of their own: by the computer's. */
    private static final String WATCH_TYPING = """
            const now = () => performance.timeOrigin + performance.now();
            addEventListener('pointerdown', () => { window.clickedAt ??= now(); }, true);
            const look = () => {
              const composer = document.querySelector('#compose');
              if (composer && !composer.disabled && document.activeElement === composer) {
                window.typingAt = now();
              } else {
                requestAnimationFrame(look);
              }
            };
            look();""";

    private static final PerformanceReport REPORT = new PerformanceReport();

    private static Chromium chromium;

    private CustomerSite site;
    private String script;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() throws IOException {
        chromium.close();
        REPORT.write();
    }

    @BeforeEach
    void placeAChat(Product product) {
        site = new CustomerSite();
        script = Administrator.signIn(product)
                .createChat("Measured", site.origin())
                .script();
    }

    @Test
    void costOfAPageNobodyWritesOn(Product product) throws IOException {
        String origin = product.origin().toString();
        REPORT.heading(
                "The widget on a page before the click, %d loads with it and without, processor slowed down by %.0f"
                        .formatted(LOADS, SLOWDOWN));
        List<Double> without = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        double shifted = 0;
        try (BareButton floor = new BareButton()) {
            for (int i = 0; i < LOADS; i++) {
                site.paste("");
                without.add(load(page -> {}).taskMillis());
                site.paste(floor.script());
                bare.add(load(page -> {}).taskMillis());
                site.paste(script);
                requests.clear();
                Load load = load(page -> page.onRequest(request -> {
                    if (request.url().startsWith(origin)) {
                        requests.add(request.method() + " " + request.url().substring(origin.length()));
                    }
                }));
                with.add(load.taskMillis());
                shifted = Math.max(shifted, load.shifted());
            }
        }
        REPORT.trial("main thread: %.1f ms with it, %.1f ms without, medians: **%.1f ms of the widget**"
                .formatted(median(with), median(without), median(with) - median(without)));
        REPORT.trial("the floor, a script that does nothing but add a button: %.1f ms"
                .formatted(median(bare) - median(without)));
        REPORT.trial("requests: " + requests.size() + " (" + String.join(", ", requests) + ")");
        REPORT.trial("layout shift: %.3f".formatted(shifted));
        assertThat(shifted).isZero();
    }

    @Test
    void fromTheClickToTyping() {
        site.paste(script);
        REPORT.heading("From the click on the button to a composer that takes what is typed, %d browsers without a past"
                .formatted(LOADS));
        List<Double> millis = IntStream.range(0, LOADS)
                .mapToObj(i -> clickToTyping())
                .sorted()
                .toList();
        REPORT.trial(
                "median %.0f ms, from %.0f to %.0f ms".formatted(median(millis), millis.get(0), millis.get(LOADS - 1)));
    }

    private double clickToTyping() {
        try (BrowserContext visitor = chromium.browser().newContext()) {
            visitor.addInitScript(WATCH_TYPING);
            Widget widget = Widget.closed(visitor.newPage(), site.origin());
            widget.page().waitForTimeout(AT_REST_MILLIS);
            widget.button().click();
            PlaywrightAssertions.assertThat(widget.composer()).isFocused();
            return number(widget.inside().evaluate("window.typingAt"))
                    - number(widget.page().evaluate("window.clickedAt"));
        }
    }

    private record Load(double taskMillis, double shifted) {}

    private Load load(Consumer<Page> watch) {
        try (BrowserContext visitor = chromium.browser().newContext()) {
            visitor.addInitScript(WATCH_SHIFTS);
            Page page = visitor.newPage();
            watch.accept(page);
            CDPSession session = visitor.newCDPSession(page);
            session.send("Performance.enable", with("timeDomain", new JsonPrimitive("threadTicks")));
            session.send("Emulation.setCPUThrottlingRate", with("rate", new JsonPrimitive(SLOWDOWN)));
            page.navigate(site.origin());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForTimeout(AT_REST_MILLIS);
            return new Load(taskSeconds(session) * 1_000, number(page.evaluate("window.shifted")));
        }
    }

    private static JsonObject with(String parameter, JsonPrimitive value) {
        JsonObject parameters = new JsonObject();
        parameters.add(parameter, value);
        return parameters;
    }

    /** All that the page's main thread has done: the processor's time, not the clock's, whoever else runs on the machine. */
    private static double taskSeconds(CDPSession session) {
        for (var metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if ("TaskDuration".equals(metric.getAsJsonObject().get("name").getAsString())) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium tells no TaskDuration");
    }

    private static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
