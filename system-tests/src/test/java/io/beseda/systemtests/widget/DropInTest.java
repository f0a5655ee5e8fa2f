package io.beseda.systemtests.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.beseda.systemtests.browser.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages written for amoCRM and Kommo, with another host and another button in them. */
class DropInTest extends ChatOnAPage {

    /** The vendor's own snippet, and what sites put around it. */
    private static final String PAGE = """
            <script>
              var seen = [];
              var %2$sConfig = {
                color: 'rgb(0, 77, 64)',
                onlinechat: {locale: {extends: 'en', compose_placeholder: 'Ask us', delivery_status_sent: 'Gone'}},
              };
              (function (a, m, o, c, r, m) {
                a[m] = {
                  id: '%3$s', hash: '%4$s', locale: 'ru',
                  setMeta: function (p) { this.params = (this.params || []).concat([p]); },
                };
                a[o] = a[o] || function () { (a[o].q = a[o].q || []).push(arguments); };
              })(window, 0, '%2$s', 'script', {}, '%1$s');
              %1$s.setMeta({lead: {name: 'Order 12', sale: 1500}});
              for (const name of ['onChatReady', 'onChatShow', 'onChatHide', 'onButtonClick', 'onConversationsChange']) {
                %2$s(name, (...values) => seen.push(name + ' ' + JSON.stringify(values)));
              }
            </script>
            <script async id="%1$s_script" src="%5$s/js/button.js?1700000000"></script>
            """;

    private static final List<String> NODES_OF_SITES = List.of(
            ".amo-button-holder.amo-horisontal",
            "#amobutton.amo-button.amo-button--main.amo-button--only-livechat",
            ".amo-button--main-icon",
            ".amo-button-greeting-badge",
            "#amobutton > #amo-livechat.amo-livechat",
            "#amo-livechat iframe");

    @ParameterizedTest
    @CsvSource({"amo_social_button, amoSocialButton", "crm_plugin, crmPlugin"})
    void thePagesGlobalsQueueConfigCommandsCallbacksAndNodesAreThoseItKnows(String data, String command) {
        site.paste(PAGE.formatted(data, command, chat.id(), chat.hash(), product.origin()));
        Page page = browser.newPage();
        List<String> told = new ArrayList<>();
        page.onWebSocket(socket -> socket.onFrameSent(frame -> told.add(frame.text())));
        Widget widget = Widget.closed(page, site.origin());
        heard(page, "onChatReady []");
        heard(page, "onConversationsChange [false]");
        assertThat(widget.button()).hasCSS("background-color", "rgb(0, 77, 64)");

        page.evaluate(command + "('runChatShow')");
        page.evaluate(command + "('runChatShow')");
        assertThat(widget.composer()).hasAttribute("placeholder", "Ask us");
        assertThat((String) page.evaluate("seen.filter((event) => event.startsWith('onChatShow')).join()"))
                .isEqualTo("onChatShow [{\"cause\":\"command\"}]");
        for (String node : NODES_OF_SITES) {
            assertThat(page.locator(node)).hasCount(1);
        }
        assertThat(page.locator("#amobutton > .amo-livechat_chat")).isVisible();
        widget.write("As ever");
        assertThat(widget.delivery("As ever")).hasText("Gone");
        page.evaluate(command + "('runChatHide')");
        heard(page, "onChatHide []");
        assertThat(page.locator(".amo-livechat_hidden")).isHidden();

        page.evaluate("document.querySelector('.amo-button').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        heard(page, "onButtonClick [\"livechat\",\"\"]");
        assertThat(widget.window()).isVisible();
        page.evaluate(command + "('onChatReady', () => seen.push('late'))");
        heard(page, "late");
        for (String unknown : List.of("sendMessage", "runShow", "init")) {
            page.evaluate(command + "('" + unknown + "', 'x')");
        }
        page.waitForCondition(
                () -> told.stream().anyMatch(frame -> frame.contains("page-data") && frame.contains("Order 12")));
        page.evaluate(command + "('runDestroy')");
        assertThat(page.locator("#amobutton")).hasCount(0);
    }

    @Test
    void thePageHearsOfConversationsAsAmoCrmTellsThem() {
        change(Map.of("conversationMode", "multiple"));
        site.paste(PAGE.formatted("amo_social_button", "amoSocialButton", chat.id(), chat.hash(), product.origin()));
        Widget widget = widget();
        heard(widget.page(), "onConversationsChange [[]]");
        widget.write("One of several");
        assertThat(widget.delivery("One of several")).hasText("Gone");

        widget.page().waitForFunction("seen.some((event) => event.includes('One of several'))");
        assertThat(widget.page().evaluate("""
                        () => {
                          const [, told] = seen.findLast((event) => event.startsWith('onConversationsChange')).split(/ (.*)/);
                          const [[{ name, is_closed, last_message }]] = JSON.parse(told);
                          const { is_out, text, type, created_at } = last_message;
                          return [/^\\w?\\d+$/.test(name), is_closed, is_out, text, type, created_at > 1e12].join();
                        }""")).isEqualTo("true,false,true,One of several,text,true");
    }

    private static void heard(Page page, String event) {
        page.waitForFunction("(event) => seen.includes(event)", event);
    }
}
