package io.beseda.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Go off when markup of an attacker does in a browser what only our own may: its scripts, which call {@code hacked()} or
 * {@code pwned()}, run; it opens a dialog, breaks a page's policy, or asks {@code evil.example} for something.
 */
public final class Alarms {

    private static final String SCRIPT = """
            window.alarms = [];
            window.hacked = window.pwned = () => window.alarms.push('ran');
            addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
              window.alarms.push(violatedDirective + ' ' + blockedURI));
            """;

    private final List<String> raised = new ArrayList<>();

    /** On every page that the browser opens from now on. */
    public void watch(BrowserContext browser) {
        browser.addInitScript(SCRIPT);
        browser.onDialog(dialog -> {
            raised.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        browser.onRequest(request -> {
            if (request.url().contains("evil.example")) {
                raised.add("request " + request.url());
            }
        });
    }

    /** Neither on this page, in any of its frames, nor in what was asked for anywhere. */
    public void assertSilent(Page page) {
        for (Frame frame : page.frames()) {
            assertThat((List<?>) frame.evaluate("window.alarms"))
                    .as(frame.url())
                    .isEmpty();
        }
        assertThat(raised).isEmpty();
    }
}
