package io.beseda.systemtests.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Console;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Settings → Chats and messengers → Online chats, as an administrator sees and uses it. */
@ExtendWith(RunningProduct.class)
class OnlineChatsTableTest {

    private static final String CHATS = "/api/settings/v1/online-chats";
    private static final String BUTTONS = "/api/settings/v1/feedback-buttons";

    private static final String CARD_SITES = "/api/settings/v1/business-card-sites";

    private static Chromium chromium;
    private static BrowserContext operators;
    private static Page console;
    private static Rest settings;
    private static String origin;

    private String name;
    private String chat;

    @BeforeAll
    static void signIn(Product product) {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = Chromium.launch();
        operators = chromium.browser().newContext();
        console = Console.signIn(operators, product);
        Administrator administrator = Administrator.signIn(product);
        administrator.deleteAllChats();
        settings = administrator.rest();
        origin = product.origin().toString();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void createChat() {
        name = "Chat " + UUID.randomUUID().toString().substring(0, 8);
        chat = settings.post(CHATS, Map.of("name", name)).ok().get("id").asText();
        openTable();
    }

    @Test
    void everyOnlineChatOfTheAccountHasOneRow() {
        int chats = settings.get(CHATS).ok().get("items").size();

        assertThat(console.locator("tbody tr")).hasCount(chats);
        assertThat(console.locator("thead th"))
                .containsText(new String[] {"Name", "CRM Plugin", "Conversations", "Embed code", "External ID"});
    }

    @Test
    void crmPluginNamesTheButtonsTheChatIsBoundToAndAClickOpensTheirSettings() {
        settings.post(BUTTONS, Map.of("name", "Button of " + name, "onlineChatId", chat))
                .ok();
        openTable();

        link(row(), "Button of " + name).click();

        assertThat(console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Button of " + name)))
                .isVisible();
        assertThat(console).hasURL(Pattern.compile(".*/settings/feedback-buttons/[0-9a-f-]{36}$"));
    }

    @Test
    void theColumnOfCardSitesNamesThoseTheChatIsBoundToAndAClickOpensTheirSettings() {
        settings.post(CARD_SITES, Map.of("name", "Site of " + name, "onlineChatId", chat))
                .ok();
        openTable();

        link(row(), "Site of " + name).click();

        assertThat(console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Site of " + name)))
                .isVisible();
    }

    @Test
    void conversationsAreChangedInPlaceThroughAPencilAndADropDown() {
        button(row(), "Conversations: One active. Change").click();
        console.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Multiple"))
                .click();

        assertThat(row()).containsText("Multiple");
        awaitSaved("conversationMode", "multiple");
    }

    @Test
    void beforeSeveralBecomeOneActiveItSaysHowManyClientsHoldMore() {
        settings.patch(CHATS + "/" + chat, Map.of("conversationMode", "multiple"))
                .ok();
        openTable();

        button(row(), "Conversations: Multiple. Change").click();
        console.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("One active"))
                .click();

        Locator question = console.getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("No client holds more than one open conversation.");
        question.getByRole(AriaRole.BUTTON).last().click();
        awaitSaved("conversationMode", "one-active");
    }

    @Test
    void theScriptCannotBeCopiedUntilThePlacementAddressIsValid() {
        Locator dialog = openEmbedDialog();
        assertThat(button(dialog, "Copy")).isDisabled();
        assertThat(dialog).containsText("The script can be copied once there is a placement address.");

        dialog.getByLabel("Placement address").fill("shop");
        button(dialog, "Save the address").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)
                        .or(dialog.locator("[id$=error]"))
                        .first())
                .isVisible();
        assertThat(button(dialog, "Copy")).isDisabled();

        dialog.getByLabel("Placement address").fill("https://shop.example/contacts");
        button(dialog, "Save the address").click();
        assertThat(button(dialog, "Copy")).isEnabled();
        assertThat(dialog).containsText("https://shop.example");
    }

    @Test
    void embeddedInAnAppHidesTheAddressFieldAndItsScriptWorksOnAnyOrigin() {
        try (CustomerSite app = new CustomerSite();
                BrowserContext visitors = chromium.browser().newContext()) {
            Locator dialog = openEmbedDialog();
            dialog.getByRole(AriaRole.SWITCH).press("Space");

            assertThat(dialog.getByLabel("Placement address")).hasCount(0);
            assertThat(button(dialog, "Copy")).isEnabled();
            app.paste(dialog.locator("pre").innerText());
            Page page = visitors.newPage();
            page.navigate(app.strangersOrigin());
            page.evaluate("amoSocialButton('runChatShow')");
            FrameLocator frame = page.frameLocator("#amo-livechat iframe");
            assertThat(frame.getByRole(AriaRole.TEXTBOX)).isVisible();
        }
    }

    @Test
    void checkMyPageSaysHowAPagesOriginWouldBeJudged() {
        settings.patch(CHATS + "/" + chat, Map.of("placementAddresses", List.of("https://shop.example")))
                .ok();
        openTable();
        Locator dialog = openEmbedDialog();

        dialog.getByLabel("Check my page").fill("https://www.shop.example/cart");
        dialog.getByLabel("Check my page").press("Enter");

        assertThat(dialog)
                .containsText(
                        "The code does not work on https://www.shop.example: with and without “www.” are two addresses.");
    }

    @Test
    void externalIdOffersTextAndNumberFieldsOfDealsCustomersAndContactsWithSearch() {
        String field = "ID " + name;
        addField("leads", field, "text");
        addField("customers", field + " card", "numeric");
        addField("contacts", field + " list", "select");
        awaitField(field + " card");

        button(row(), "External ID of “" + name + "”: Not chosen. Change").click();
        console.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a field"))
                .fill(name);

        assertThat(console.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(field + " card")))
                .isVisible();
        assertThat(console.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(field + " list")))
                .hasCount(0);
        console.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(field + "\\s*Text")))
                .click();

        assertThat(row()).containsText(field);
        Awaitility.await()
                .until(() -> settings.get(CHATS + "/" + chat)
                        .ok()
                        .path("externalIdField")
                        .path("name")
                        .asText()
                        .equals(field));
    }

    @Test
    void eachRowShowsWhereTheWidgetWasSeenLastRefusedOriginsAndVerifiedSessions() {
        try (CustomerSite site = new CustomerSite();
                BrowserContext visitors = chromium.browser().newContext()) {
            settings.patch(CHATS + "/" + chat, Map.of("placementAddresses", List.of(site.origin())))
                    .ok();
            site.paste(settings.get(CHATS + "/" + chat + "/embed-script")
                    .ok()
                    .get("script")
                    .asText());
            Page page = visitors.newPage();
            page.navigate(site.origin());
            page.locator("#amobutton").click();
            assertThat(page.frameLocator("#amo-livechat iframe").locator("#compose"))
                    .isVisible();
            page.navigate(site.strangersOrigin());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            settings.get(CHATS + "/sightings").ok().toString().contains(site.strangersOrigin()));

            openTable();

            assertThat(row()).containsText(site.origin());
            assertThat(row()).containsText("1 origin refused");
            assertThat(row()).containsText("Identity verified: 0%");
        }
    }

    @Test
    void theLastChangeCanBeTakenBack() {
        button(row(), "Conversations: One active. Change").click();
        console.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Multiple"))
                .click();
        awaitSaved("conversationMode", "multiple");

        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .last()
                .click();

        awaitSaved("conversationMode", "one-active");
        assertThat(row()).containsText("One active");
    }

    private static void openTable() {
        console.navigate(origin + "/console/settings/online-chats");
        assertThat(console.locator("tbody tr").first()).isVisible();
    }

    private Locator row() {
        return console.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator openEmbedDialog() {
        button(row(), "Set up the embed code of “" + name + "”").click();
        return console.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Place the online chat on your site"));
    }

    private void awaitSaved(String field, String value) {
        Awaitility.await()
                .until(() -> settings.get(CHATS + "/" + chat)
                        .ok()
                        .get(field)
                        .asText()
                        .equals(value));
    }

    private static void addField(String entity, String fieldName, String type) {
        settings.post(
                        "/api/v4/" + entity + "/custom_fields",
                        List.of(Map.of("name", fieldName, "type", type, "enums", List.of())))
                .ok();
    }

    private static void awaitField(String fieldName) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> settings.get("/api/settings/v1/external-id-fields")
                        .ok()
                        .toString()
                        .contains(fieldName));
    }

    private static Locator button(Locator within, String label) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label));
    }

    private static Locator link(Locator within, String label) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label));
    }
}
