package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.placement.ButtonId;
import io.beseda.chatconfig.placement.Placement;
import io.beseda.chatconfig.placement.ScriptHash;
import io.beseda.chatconfig.setting.PublicOrigin;

/**
 * What a site owner pastes. It gives the page the same globals as amoCRM's button (data object {@code amo_social_button},
 * queue {@code amoSocialButton}, script element {@code amo_social_button_script}; their pages and integrations, 2026), so that
 * pages written for it keep working. A nonce on the pasted tag is handed to the script it loads. ES5: it runs before we know
 * the browser.
 */
record EmbedScript(Placement placement, ButtonId buttonId, ScriptHash hash, ScriptLocale locale, PublicOrigin origin) {

    private static final String TEMPLATE = """
            <script>
            (function (w, d) {
              var tag = 'amo_social_button_script', own = d.currentScript, script;
              w.amo_social_button = {
                id: ${id},
                hash: ${hash},
                locale: ${locale},${inline}
                setMeta: function (meta) { (this.params = this.params || []).push(meta); }
              };
              w.amoSocialButton = w.amoSocialButton || function () {
                (w.amoSocialButton.q = w.amoSocialButton.q || []).push(arguments);
              };${config}
              if (d.getElementById(tag)) { return; }
              script = d.createElement('script');
              script.id = tag;
              script.async = true;
              if (own && own.nonce) { script.nonce = own.nonce; }
              script.src = ${src};
              (d.head || d.documentElement).appendChild(script);
            })(window, document);
            </script>
            """;

    private static final String INLINE = "\n    inline: true,";
    /** What the page configured before stays; hidden unless the page says otherwise. */
    private static final String HIDDEN_CONFIG = """

              w.amoSocialButtonConfig = w.amoSocialButtonConfig || {};
              if (w.amoSocialButtonConfig.hidden === undefined) { w.amoSocialButtonConfig.hidden = true; }""";

    String html() {
        boolean app = placement == Placement.APP;
        return TEMPLATE.replace("${id}", literal(buttonId.toString()))
                .replace("${hash}", literal(hash.value()))
                .replace("${locale}", literal(locale.code()))
                .replace("${inline}", app ? INLINE : "")
                .replace("${config}", app ? HIDDEN_CONFIG : "")
                .replace("${src}", literal(src()));
    }

    /** Names the button, so that the script comes with what the button looks like. */
    private String src() {
        return origin + "/js/button.js?id=" + buttonId + "&hash=" + hash.value();
    }

    /** A JavaScript string that can neither end itself nor the script element around it. */
    static String literal(String text) {
        var escaped = new StringBuilder("'");
        text.chars().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && "'\"\\<>&".indexOf(c) < 0;
            escaped.append(plain ? Character.toString(c) : "\\u%04x".formatted(c));
        });
        return escaped.append('\'').toString();
    }
}
