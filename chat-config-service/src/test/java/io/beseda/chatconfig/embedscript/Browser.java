package io.beseda.chatconfig.embedscript;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** As much of a browser's page as an embed script touches, in a JavaScript engine. */
final class Browser implements AutoCloseable {

    private static final String PAGE = """
            var window = this, elements = [];
            var document = {
              currentScript: { nonce: '' },
              getElementById: function (id) {
                return elements.filter(function (e) { return e.id === id; })[0] || null;
              },
              createElement: function (name) { return { name: name }; },
              head: { appendChild: function (e) { elements.push(e); } }
            };
            """;

    private final Context context = Context.enter();
    private final ScriptableObject scope;

    Browser() {
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initStandardObjects();
        run(PAGE);
    }

    /** Runs what stands between the script tags. */
    void paste(String html) {
        run(html.strip().replaceFirst("^<script>", "").replaceFirst("</script>$", ""));
    }

    void run(String script) {
        context.evaluateString(scope, script, "page", 1, null);
    }

    /** The value of an expression as JSON. */
    String json(String expression) {
        return Context.toString(context.evaluateString(scope, "JSON.stringify(" + expression + ")", "page", 1, null));
    }

    @Override
    public void close() {
        Context.exit();
    }
}
