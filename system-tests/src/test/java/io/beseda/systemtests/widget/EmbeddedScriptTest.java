package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Rest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S29: what the embedded script does to the page, and how a page can make sure that it is the script it knows. */
class EmbeddedScriptTest extends ChatOnAPage {

    private static final String GLOBALS = """
            () => Reflect.ownKeys(window).map(String).filter((name) => !/^\\d+$/.test(name)).sort()
            """;

    @Test
    void s29TheScriptAddsNoGlobalToThoseOfTheSnippetButTheMarkOfItsButton() {
        Page without = browser.newPage();
        without.route("**/js/button.js*", Route::abort);
        without.navigate(site.origin());
        List<String> expected = new ArrayList<>(globals(without));
        expected.add("Symbol(beseda.button.amo)");

        Widget widget = widget();

        assertThat(globals(widget.page())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void s29TheScriptNeedsNoEval() {
        site.policy("script-src 'nonce-page' 'strict-dynamic'");
        site.paste(
                "<script nonce=\"page\">var evaluated; try { eval('evaluated = 1') } catch { evaluated = 'refused' }</script>"
                        + chat.script().replace("<script>", "<script nonce=\"page\">"));

        Widget widget = widget();

        assertThat(widget.page().evaluate("evaluated")).isEqualTo("refused");
        assertThat(widget.composer()).isVisible();
    }

    @Test
    void s29AVersionOfTheScriptHasAnAddressWhoseIntegrityThePageCanDemand() {
        String version = Rest.anonymous(product.origin())
                .get("/js/button.js")
                .raw()
                .headers()
                .firstValue("Content-Location")
                .orElseThrow();
        HttpResponse<String> pinned =
                Rest.anonymous(product.origin()).get(version).raw();
        assertThat(pinned.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        String integrity = integrity(pinned.body());

        site.paste(snippet(version, integrity));
        Widget widget = widget();
        widget.write("The script I know");
        assertThat(widget.delivery("The script I know")).hasText("Sent");

        site.paste(snippet(version, integrity("another script")));
        Page page = browser.newPage();
        page.navigate(site.origin());
        page.waitForFunction("window.refused");
        assertThat(page.locator("#amobutton")).hasCount(0);
    }

    @Test
    void s29BeforeTheClickThePageMakesOneRequest() {
        assertThat(requestsOfAView(chat.script())).containsExactly("GET /js/button.js");
    }

    @Test
    void s29APageThatDoesNotSayWhereItIsHasItsButtonOneRequestLater() {
        assertThat(requestsOfAView("<meta name=\"referrer\" content=\"no-referrer\">" + chat.script()))
                .containsExactly("GET /js/button.js", "POST /widget/session");
    }

    @Test
    void s29AnAddressThatNamesNoButtonTakesOneRequestMore() {
        String ofAmocrm = chat.script().replaceFirst("button\\.js\\?[^']*'", "button.js?1700000000'");

        assertThat(requestsOfAView(ofAmocrm)).containsExactly("GET /js/button.js", "POST /widget/session");
    }

    /** Of a page with this in it and a closed button, once the gateway knows the chat. */
    private List<String> requestsOfAView(String pasted) {
        Widget.closed(browser.newPage(), site.origin());
        site.paste(pasted);
        List<String> requests = new ArrayList<>();
        Page page = browser.newPage();
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if (product.origin().getAuthority().equals(address.getAuthority())) {
                requests.add(request.method() + " " + address.getPath());
            }
        });
        Widget.closed(page, site.origin());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return requests;
    }

    private static List<String> globals(Page page) {
        return ((List<?>) page.evaluate(GLOBALS)).stream().map(String::valueOf).toList();
    }

    private String snippet(String address, String integrity) {
        return """
                <script>
                  var amo_social_button = {id: '%s', hash: '%s', locale: 'en'};
                  function amoSocialButton() { (amoSocialButton.q = amoSocialButton.q || []).push(arguments); }
                </script>
                <script id="amo_social_button_script" async src="%s" crossorigin integrity="%s"
                  onerror="window.refused = true"></script>
                """.formatted(chat.id(), chat.hash(), product.origin() + address, integrity);
    }

    private static String integrity(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
