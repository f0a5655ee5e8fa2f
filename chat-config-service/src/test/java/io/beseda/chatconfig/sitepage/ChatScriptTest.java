package io.beseda.chatconfig.sitepage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** Runs {@code chat.js} in a JavaScript engine, with as much of a browser's page as it touches. */
class ChatScriptTest {

    private static final String PAGE = """
            var window = this, appended = [], focused = 0;
            var button = {
              focus: function () { focused += 1; },
              addEventListener: function (type, listener) { this[type] = listener; }
            };
            var attributes = { 'data-id': '1000001', 'data-hash': 'abc', 'data-locale': 'ru' };
            var document = {
              currentScript: { getAttribute: function (name) { return attributes[name]; } },
              getElementById: function (id) { return id === 'online-chat' ? button : null; },
              createElement: function (name) { return { name: name }; },
              head: { appendChild: function (e) { appended.push(e); } }
            };
            """;

    private final Context context = Context.enter();
    private final ScriptableObject scope = context.initStandardObjects();

    @AfterEach
    void leave() {
        Context.exit();
    }

    @Test
    void itLoadsTheWidgetOfTheSiteWithoutARoundButton() {
        run(PAGE + new ChatScript().text());

        assertThat(json("window.amo_social_button"))
                .isEqualTo("{\"id\":\"1000001\",\"hash\":\"abc\",\"locale\":\"ru\"}");
        assertThat(json("window.amoSocialButtonConfig")).isEqualTo("{\"hidden\":true}");
        assertThat(json("appended"))
                .isEqualTo("[{\"name\":\"script\",\"id\":\"amo_social_button_script\",\"async\":true,"
                        + "\"src\":\"/js/button.js\"}]");
    }

    @Test
    void itOpensTheChatAtOnceAndTheButtonDoesAgainAndHasTheFocusInBetween() {
        run(PAGE + new ChatScript().text());
        run("var queue = window.amoSocialButton.q, stayed = 0; queue[0][1]();");
        assertThat(json("focused")).isEqualTo("1");

        run("button.click({ preventDefault: function () { stayed += 1; } });");

        assertThat(json("queue.map(function (words) { return words[0]; })"))
                .isEqualTo("[\"onChatHide\",\"runChatShow\",\"runChatShow\"]");
        assertThat(json("stayed")).isEqualTo("1");
    }

    @Test
    void withoutAButtonItDoesNothing() {
        run(PAGE + "button = null;" + new ChatScript().text());

        assertThat(json("appended")).isEqualTo("[]");
    }

    private void run(String script) {
        context.evaluateString(scope, script, "page", 1, null);
    }

    private String json(String expression) {
        return Context.toString(context.evaluateString(scope, "JSON.stringify(" + expression + ")", "page", 1, null));
    }
}
