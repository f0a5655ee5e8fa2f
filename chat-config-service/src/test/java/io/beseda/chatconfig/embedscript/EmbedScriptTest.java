package io.beseda.chatconfig.embedscript;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.chatconfig.placement.ButtonId;
import io.beseda.chatconfig.placement.Placement;
import io.beseda.chatconfig.placement.ScriptHash;
import io.beseda.chatconfig.setting.PublicOrigin;
import org.junit.jupiter.api.Test;

class EmbedScriptTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void pageGetsTheDataObjectAndTheScript() {
        try (var browser = new Browser()) {
            browser.paste(script(Placement.WEB));

            assertThat(browser.json("amo_social_button"))
                    .isEqualTo("{\"id\":\"1000001\",\"hash\":\"" + HASH + "\",\"locale\":\"en\"}");
            assertThat(browser.json("elements"))
                    .isEqualTo("[{\"name\":\"script\",\"id\":\"amo_social_button_script\",\"async\":true,"
                            + "\"src\":\"https://chat.example:8443/js/button.js?id=1000001&hash=" + HASH + "\"}]");
            assertThat(browser.json("typeof amoSocialButtonConfig")).isEqualTo("\"undefined\"");
        }
    }

    @Test
    void commandsAndMetaWaitForTheScript() {
        try (var browser = new Browser()) {
            browser.paste(script(Placement.WEB));
            browser.run("amoSocialButton('onChatReady', function () {}); amoSocialButton('runChatShow');"
                    + "amo_social_button.setMeta({ lead: { name: 'x' } }); amo_social_button.setMeta({ note: {} });");

            assertThat(browser.json("amoSocialButton.q.map(function (call) { return call[0]; })"))
                    .isEqualTo("[\"onChatReady\",\"runChatShow\"]");
            assertThat(browser.json("amo_social_button.params"))
                    .isEqualTo("[{\"lead\":{\"name\":\"x\"}},{\"note\":{}}]");
        }
    }

    @Test
    void commandsGivenBeforeTheSnippetAreKept() {
        try (var browser = new Browser()) {
            browser.run(
                    "var amoSocialButton = function () { (amoSocialButton.q = amoSocialButton.q || []).push(arguments); };"
                            + "amoSocialButton('runChatShow');");
            browser.paste(script(Placement.WEB));

            assertThat(browser.json("amoSocialButton.q.length")).isEqualTo("1");
        }
    }

    @Test
    void appVariantIsInlineAndHiddenUnlessThePageSaysOtherwise() {
        try (var browser = new Browser()) {
            browser.paste(script(Placement.APP));

            assertThat(browser.json("amo_social_button.inline")).isEqualTo("true");
            assertThat(browser.json("amoSocialButtonConfig")).isEqualTo("{\"hidden\":true}");
        }
        try (var browser = new Browser()) {
            browser.run("var amoSocialButtonConfig = { hidden: false, onlinechat: { user_id: 'u' } };");
            browser.paste(script(Placement.APP));

            assertThat(browser.json("amoSocialButtonConfig"))
                    .isEqualTo("{\"hidden\":false,\"onlinechat\":{\"user_id\":\"u\"}}");
        }
    }

    @Test
    void nonceOfThePastedTagIsHandedOn() {
        try (var browser = new Browser()) {
            browser.run("document.currentScript.nonce = 'r4nd0m'");
            browser.paste(script(Placement.WEB));

            assertThat(browser.json("elements[0].nonce")).isEqualTo("\"r4nd0m\"");
        }
    }

    @Test
    void snippetPastedTwiceLoadsOneScript() {
        try (var browser = new Browser()) {
            browser.paste(script(Placement.WEB));
            browser.paste(script(Placement.WEB));

            assertThat(browser.json("elements.length")).isEqualTo("1");
        }
    }

    @Test
    void tagWithANonceTypedIntoItStillIsOneScriptElement() {
        assertThat(script(Placement.APP))
                .startsWith("<script>\n")
                .endsWith("</script>\n")
                .containsOnlyOnce("</script");
    }

    @Test
    void literalsCannotLeaveTheirQuotesOrTheirElement() {
        assertThat(EmbedScript.literal("a'\"\\</script>&\u2028\n"))
                .isEqualTo("'a\\u0027\\u0022\\u005c\\u003c/script\\u003e\\u0026\\u2028\\u000a'");
    }

    private static String script(Placement placement) {
        return new EmbedScript(
                        placement,
                        new ButtonId(1_000_001),
                        new ScriptHash(HASH),
                        ScriptLocale.EN,
                        PublicOrigin.of("https://chat.example:8443"))
                .html();
    }
}
