package io.beseda.systemtests.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.beseda.systemtests.browser.Alarms;
import io.beseda.systemtests.browser.Inbox;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator.Button;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hostile client can send is text in the console, wherever the console shows it. */
class HostileVisitorTest extends WithADesk {

    private static final List<String> CORPUS = List.of(
            "<script>hacked()</script>",
            "<img src=x onerror=hacked()>",
            "<svg/onload=hacked()>",
            "<svg><animate onbegin=hacked() attributeName=x dur=1s>",
            "<iframe srcdoc='<script>parent.hacked()</script>'></iframe>",
            "<a href='javascript:hacked()'>click</a>",
            "[click](javascript:hacked())",
            "![x](https://evil.example/pixel.png)",
            "javascript:hacked()//https://shop.example",
            "data:text/html,<script>hacked()</script>",
            "<form id=root name=body><input name=attributes></form>",
            "<a id=location href=https://evil.example>",
            "{{constructor.constructor('hacked()')()}}",
            "${hacked()}",
            "\"><style>*{display:none}</style>",
            "\u202Egpj.exe <b onmouseover=hacked()>\u2066");

    private static Page console;
    private static Button chat;
    private static Widget widget;
    private static String conversation;
    private static final Alarms alarms = new Alarms();

    private Inbox inbox;

    @BeforeAll
    static void write() {
        console = desk.console();
        alarms.watch(console.context());
        chat = desk.chat();
        widget = desk.widget("/?q=%3Cscript%3Ehacked()%3C/script%3E#%22onmouseover=hacked()");
        CORPUS.forEach(widget::write);
        conversation = desk.conversationOf(chat);
    }

    @BeforeEach
    void openConversation() {
        inbox = desk.inbox(chat);
        inbox.choose(conversation);
        assertThat(inbox.said(CORPUS.get(CORPUS.size() - 1)).first()).isVisible();
    }

    @Test
    void s26MessagesAreTextInTheThreadAndInTheList() {
        for (String text : CORPUS) {
            assertThat(inbox.said(text).first()).isVisible();
        }
        widget.write(CORPUS.get(0));
        assertThat(inbox.row(conversation)).containsText(CORPUS.get(0));

        assertQuiet();
    }

    @Test
    void s26MessagesAreTextAmongTheFoundAndOnTheDealCard() {
        inbox.searchField().fill("hacked");
        assertThat(inbox.found().first()).isVisible();
        assertThat(inbox.found()
                        .filter(new Locator.FilterOptions().setHasText("<img src=x onerror="))
                        .first())
                .isVisible();

        inbox.clientCard()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Lead card"))
                .click();
        assertThat(console.getByText(CORPUS.get(0)).first()).isVisible();
        assertQuiet();
    }

    @Test
    void s26WhatThePageSaysOfItsClientIsText() {
        widget.page().evaluate("""
                        text => amo_social_button.setMeta({contact: {name: text, custom_fields: [
                            {code: 'PHONE', values: [text]}, {code: 'EMAIL', values: [text]}]}})""", CORPUS.get(1));

        assertThat(inbox.clientCard().getByText(CORPUS.get(1))).hasCount(3);
        assertThat(inbox.row(conversation)).containsText(CORPUS.get(1));
        assertQuiet();
    }

    @Test
    void s26ANameOfAFileIsText() {
        String name = "<img src=x onerror=hacked()>.txt";
        widget.frame()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", "text".getBytes(UTF_8)));
        assertThat(widget.frame().getByText(".txt").last()).isVisible();
        widget.button("Send").click();

        assertThat(inbox.thread().locator("button").filter(new Locator.FilterOptions().setHasText("hacked()")))
                .isVisible();
        assertQuiet();
    }

    @Test
    void s26TitleAndAddressOfThePageAreText() {
        Button another = desk.chat();
        Page page = desk.browser().newPage();
        page.addInitScript("document.addEventListener('DOMContentLoaded', () => { document.title = '"
                + CORPUS.get(1).replace("'", "\\'") + "'; })");
        Widget hostile = Widget.open(page, desk.siteOrigin() + "/?q=%22%3E%3Cscript%3Ehacked()%3C/script%3E");
        hostile.write("look where I am");
        Inbox theirs = desk.inbox(another);
        theirs.choose(desk.conversationOf(another));

        assertThat(theirs.clientCard().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(CORPUS.get(1))))
                .hasAttribute("rel", "noopener noreferrer nofollow");
        assertQuiet();
    }

    @Test
    void s27LinksAreOnlyHttpTellNothingOfTheConsoleAndNothingIsLoadedFromElsewhere() {
        widget.write("https://evil.example/<b> ftp://evil.example mailto:a@evil.example vbscript:hacked()");
        assertThat(inbox.bubble("ftp://evil.example")).isVisible();

        for (Locator link : inbox.thread().getByRole(AriaRole.LINK).all()) {
            assertThat(link.getAttribute("href")).startsWith("https://");
            assertThat(link.getAttribute("rel")).isEqualTo("noopener noreferrer nofollow");
            assertThat(link.getAttribute("target")).isEqualTo("_blank");
        }
        assertThat(inbox.thread().locator("img, iframe, script, style, form, svg[onload]"))
                .hasCount(0);
        assertQuiet();
    }

    /** What the client has written stays for all of them. */
    @Override
    void clear() {}

    private static void assertQuiet() {
        alarms.assertSilent(console);
        assertThat(console.url()).startsWith(desk.origin());
    }
}
