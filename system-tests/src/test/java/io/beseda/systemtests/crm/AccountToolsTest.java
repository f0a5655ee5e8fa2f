package io.beseda.systemtests.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.client.Rest;
import io.beseda.systemtests.inbox.Desk;
import io.beseda.systemtests.inbox.WithADesk;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The search over everything, and what administrators give to the account's programs. */
class AccountToolsTest extends WithADesk {

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void theSearchFindsALeadAContactAndAMessageAndOpensThemByKeys() {
        long lead = added("leads", "Kettles " + word);
        added("contacts", "Ivan " + word);
        String conversation = desk.client(desk.chat(), "about " + word).conversationId();
        Page console = desk.console();
        console.navigate(desk.origin() + "/console/contacts");
        assertThat(console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Contacts")))
                .isVisible();

        console.keyboard().press("Control+k");
        console.getByLabel("Search everywhere").fill(word);
        assertThat(found("Kettles " + word)).isVisible();
        assertThat(found("Ivan " + word)).isVisible();
        assertThat(found("about " + word)).isVisible();
        found("about " + word).click();
        console.waitForURL("**/console/inbox/" + conversation + "**");

        console.keyboard().press("Control+k");
        console.getByLabel("Search everywhere").fill("Kettles " + word);
        assertThat(found("Kettles " + word)).isVisible();
        console.keyboard().press("Enter");
        console.waitForURL("**/console/leads/" + lead);
    }

    @Test
    void aTokenThatIsCreatedInTheConsoleWorksUntilItIsRevokedThere() {
        Page settings = settings("api-tokens");
        button(settings, "Create a token").first().click();
        Locator dialog = settings.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill(word);
        button(dialog, "Create").click();
        Rest program =
                Rest.bearer(URI.create(desk.origin()), dialog.locator("pre").textContent());
        button(dialog, "Done").click();

        assertThat(program.get("/api/v4/account").status()).isEqualTo(200);

        button(settings, "Revoke the token “" + word + "”").click();
        button(settings.getByRole(AriaRole.DIALOG), "Revoke").click();
        assertThat(settings.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(word)))
                .hasCount(0);
        await().atMost(Desk.LIMIT).until(() -> program.get("/api/v4/account").status() == 401);
    }

    @Test
    void aWebhookThatIsCreatedInTheConsoleIsToldSignedAndItsLogSaysSo() {
        try (Receiver receiver = new Receiver()) {
            Page settings = settings("webhooks");
            button(settings, "Add a webhook").first().click();
            Locator dialog = settings.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Address").fill(receiver.address());
            dialog.getByRole(
                            AriaRole.GROUP,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Clients’ messages")))
                    .getByLabel("created")
                    .check();
            button(dialog, "Save").click();
            String secret = dialog.locator("pre").textContent();
            button(dialog, "Done").click();

            desk.client(desk.chat(), "told " + word);

            receiver.awaitSigned(secret, word);
            button(settings, "Log of deliveries to " + receiver.address()).click();
            assertThat(dialog.getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("Clients’ messages: created"))
                            .first())
                    .containsText("Delivered");
            button(dialog, "Close").click();
            button(settings, "Delete the webhook " + receiver.address()).click();
            button(settings.getByRole(AriaRole.DIALOG), "Delete").click();
            assertThat(settings.getByText(receiver.address())).hasCount(0);
        }
    }

    private static Page settings(String page) {
        desk.console().navigate(desk.origin() + "/console/settings/" + page);
        return desk.console();
    }

    private static Locator found(String text) {
        return desk.console().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static long added(String type, String name) {
        return desk.rest()
                .post("/api/v4/" + type, List.of(Map.of("name", name)))
                .ok()
                .at("/_embedded/" + type + "/0/id")
                .asLong();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
