package io.beseda.systemtests.cardsite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.beseda.systemtests.browser.Alarms;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Pictures;
import io.beseda.systemtests.inbox.WithADesk;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor of a business-card site in the console, as an administrator uses it. */
class CardSiteEditorTest extends WithADesk {

    private static final List<String> CORPUS = List.of(
            "<script>hacked()</script>",
            "\"><img src=https://evil.example/x onerror=hacked()>",
            "</title></style><svg onload=hacked()>",
            "' onmouseover='hacked()",
            "{page.style.raw}{{constructor.constructor('hacked()')()}}",
            "javascript:hacked()",
            "\u202Egpj.exe &lt;script&gt;hacked()&lt;/script&gt;");

    private static CardSites sites;
    private static Page console;
    private static Button chat;
    private static final Alarms alarms = new Alarms();

    private String id;

    @BeforeAll
    static void administerSites() {
        sites = new CardSites(desk.rest());
        console = desk.console();
        alarms.watch(console.context());
        chat = desk.chat();
    }

    @BeforeEach
    void create() {
        id = sites.create("Tea corner", chat.chatId());
    }

    @Test
    void titleTextAndPictureAreEditedAndShownAtOnceAtTheWidthOfAPhoneAndADesktop() {
        openEditor();
        field("Title").fill("Tea on the corner");
        field("Text").fill("Every day\nfrom 9 to 21");
        console.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("field.png", "image/png", Pictures.png(900, 600, new Color(0x2f9e44))));
        field("What the picture shows").fill("A green field");

        assertThat(preview()).containsText("Tea on the corner");
        assertThat(preview()).containsText("from 9 to 21");
        assertThat(preview().locator("img")).hasAttribute("alt", "A green field");
        double phone = preview().locator("img").boundingBox().width;
        preview().getByText("Desktop").click();
        assertThat(preview().locator("[data-width=desktop] img")).isVisible();
        assertThat(phone).isLessThan(390);
        save();

        JsonNode draft = draft();
        assertThat(draft.get("title").asText()).isEqualTo("Tea on the corner");
        assertThat(draft.get("text").asText()).isEqualTo("Every day\nfrom 9 to 21");
        assertThat(draft.get("picture").get("width").asInt()).isEqualTo(900);
        assertThat(draft.get("picture").get("alt").asText()).isEqualTo("A green field");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedWithTheReason() {
        openEditor();

        console.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "field.png",
                        "image/png",
                        "<svg onload='hacked()' xmlns='http://www.w3.org/2000/svg'/>".getBytes()));

        assertThat(console.getByText("This file is no picture that can be shown"))
                .isVisible();
    }

    @Test
    void buttonsComeFromTheSectionOnTheRightAndArePutInOrderByKeysAndByMouse() {
        openEditor();
        add("Online chat");
        add("Phone");
        field("Where it leads").fill("+7 495 123-45-67");
        add("E-mail");
        field("Where it leads").fill("tea@shop.example");
        assertThat(preview().getByRole(AriaRole.LISTITEM)).hasText(new String[] {"Write to us", "Phone", "E-mail"});

        button("Move button 3 up").focus();
        console.keyboard().press("Enter");
        assertThat(preview().getByRole(AriaRole.LISTITEM)).hasText(new String[] {"Write to us", "E-mail", "Phone"});
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setExpanded(true))
                .click();
        console.getByTitle("Drag button 1").dragTo(console.getByTitle("Drag button 3"));
        assertThat(preview().getByRole(AriaRole.LISTITEM)).hasText(new String[] {"E-mail", "Phone", "Write to us"});
        save();

        assertThat(draft().get("buttons").findValuesAsText("kind")).containsExactly("email", "phone", "online-chat");
    }

    @Test
    void hoverAndPencilEditCaptionStyleFontColoursAndIconAndTheContrastIsCheckedOnSave() {
        sites.draft(id, Map.of("buttons", CardSites.buttons())).ok();
        openEditor();
        Locator shown = preview()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Set up the button “Call us”"));
        shown.hover();
        assertThat(shown.locator("[aria-hidden=true]").last()).hasCSS("opacity", "1");
        shown.click();

        field("Caption").fill("Ring us");
        console.getByText("Outline", new Page.GetByTextOptions().setExact(true)).click();
        console.getByLabel("Font").selectOption("Serif");
        field("Outline colour").fill("#c92a2a");
        console.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Icon"))
                .press("Space");
        field("Caption colour").fill("#eeeeee");
        button("Save").click();
        assertThat(console.getByText("The text is hard to read on this background"))
                .isVisible();
        assertThat(draft().at("/buttons/1/caption").asText()).isEqualTo("Call us");
        field("Caption colour").fill("#a61e1e");
        save();

        JsonNode edited = draft().at("/buttons/1");
        assertThat(edited.get("caption").asText()).isEqualTo("Ring us");
        assertThat(edited.get("style").asText()).isEqualTo("outline");
        assertThat(edited.get("font").asText()).isEqualTo("serif");
        assertThat(edited.get("backgroundColor").asText()).isEqualTo("#c92a2a");
        assertThat(edited.get("captionColor").asText()).isEqualTo("#a61e1e");
        assertThat(edited.get("icon").asBoolean()).isFalse();
    }

    @Test
    void anAddressIsSaidToBeFreeAndThePageIsPublishedThereAndTakenOffAgain() {
        openEditor();
        String slug = "tea-" + id.substring(0, 8);
        field("Address of the page").fill(slug);
        assertThat(console.getByText("The address is free")).isVisible();
        save();

        button("Publish").click();
        Locator link = console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("/s/" + slug));
        assertThat(link).hasAttribute("href", desk.origin() + "/s/" + slug);
        assertThat(statusOf("/s/" + slug)).isEqualTo(200);
        button("Unpublish").click();
        assertThat(console.getByText("Only you see the page so far.")).isVisible();

        assertThat(statusOf("/s/" + slug)).isEqualTo(404);
    }

    @Test
    void theBoundChatIsAClickAway() {
        openEditor();

        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the settings of online chats"))
                .click();

        assertThat(console.locator("tbody tr").first()).isVisible();
        assertThat(console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tea corner"))
                        .first())
                .isVisible();
    }

    /** The chat is open on another site all the time: its settings are the same wherever it runs. */
    @Test
    void theChatsTitleAvatarAndNamesAreSetInATabAndShownInTheWidget() {
        Widget widget = desk.widget();
        widget.write("are you there?");
        openEditor();
        console.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Online chat settings"))
                .click();

        field("Title of the window").fill(CORPUS.get(1));
        button("Save").click();
        Locator title = widget.frame().locator("h1");
        assertThat(title).hasText(CORPUS.get(1));

        console.locator("input[type=file]")
                .last()
                .setInputFiles(new FilePayload("face.png", "image/png", Pictures.png(900, 600, new Color(0x2f9e44))));
        Locator crop = console.getByRole(AriaRole.DIALOG);
        assertThat(crop).containsText("Part of the picture to show");
        console.keyboard().press("ArrowLeft");
        crop.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(crop).hasCount(0);
        assertThat(widget.frame().locator(".header img")).isVisible();

        String operator = desk.rest()
                .get("/api/inbox/v1/operators")
                .ok()
                .at("/items/0/name")
                .asText();
        desk.answer(desk.conversationOf(chat), "Yes, from nine");
        assertThat(widget.text("Yes, from nine")).isVisible();
        Locator thread = widget.frame().getByRole(AriaRole.MAIN);
        assertThat(thread).containsText(operator);
        console.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Show operators’ names"))
                .press("Space");
        assertThat(thread).not().containsText(operator);

        JsonNode appearance = desk.rest()
                .get("/api/settings/v1/online-chats/" + chat.chatId())
                .ok()
                .get("appearance");
        assertThat(appearance.get("title").asText()).isEqualTo(CORPUS.get(1));
        assertThat(appearance.get("senderNames").asBoolean()).isFalse();
        alarms.assertSilent(console);
    }

    @Test
    void s26WhateverIsWrittenInAnyFieldIsTextOnThePageAndInTheConsole() {
        BrowserContext browser = desk.browser();
        alarms.watch(browser);
        Page visitor = browser.newPage();
        String picture = sites.picture();
        for (String attack : CORPUS) {
            sites.change(id, Map.of("name", attack)).ok();
            sites.draft(
                            id,
                            Map.of(
                                    "title",
                                    attack,
                                    "text",
                                    attack,
                                    "picture",
                                    Map.of("id", picture, "alt", attack),
                                    "buttons",
                                    List.of(Map.of(
                                            "kind", "phone", "value", "+74951234567", "caption", caption(attack)))))
                    .ok();
            sites.publish(id);

            visitor.navigate(desk.origin() + sites.path(id) + "?chat=" + System.nanoTime());
            assertThat(visitor.locator("h1")).hasText(attack);
            assertThat(visitor.locator("img")).hasAttribute("alt", attack);
            assertThat(visitor.locator("main li")).hasText(caption(attack));
            alarms.assertSilent(visitor);
            openEditor();
            assertThat(preview()).containsText(attack);
            alarms.assertSilent(console);
        }
    }

    @Test
    void s27ButtonsLeadOnlyToTheWebMailAndTelephones() {
        for (String address :
                List.of("javascript:hacked()", "data:text/html,x", "JaVaScRiPt:hacked()", "//evil.example")) {
            var link = Map.of("kind", "link", "value", address, "caption", "Click");
            assertThat(sites.draft(id, Map.of("buttons", List.of(link))).status())
                    .isEqualTo(400);
        }
        Page visitor = desk.browser().newPage();
        visitor.navigate(desk.origin() + sites.path(sites.published(chat.chatId(), "Links", "Text")));

        var protocols = (List<?>) visitor.locator("a[rel~=nofollow][rel~=noopener]")
                .evaluateAll("(links) => links.map(({ protocol }) => protocol)");

        assertThat(protocols).map(String::valueOf).containsOnly("http:", "tel:", "mailto:", "https:");
        assertThat(visitor.locator("a")).hasCount(protocols.size());
    }

    /** In a browser that has not seen the page: others keep it for some seconds. */
    private static int statusOf(String path) {
        return desk.browser().newPage().navigate(desk.origin() + path).status();
    }

    private void openEditor() {
        console.navigate(desk.origin() + "/console/settings/business-card-sites/" + id);
        assertThat(field("Title")).isVisible();
    }

    private void add(String kind) {
        button("Add a button").click();
        console.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(kind))
                .click();
    }

    private void save() {
        button("Save").click();
        assertThat(button("Save")).hasCount(0);
    }

    private JsonNode draft() {
        return desk.rest()
                .get("/api/settings/v1/business-card-sites/" + id)
                .ok()
                .get("draft");
    }

    private static Locator preview() {
        return console.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Preview"));
    }

    private static Locator field(String label) {
        return console.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(String name) {
        return console.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String caption(String attack) {
        return attack.substring(0, Math.min(attack.length(), 40)).strip();
    }
}
