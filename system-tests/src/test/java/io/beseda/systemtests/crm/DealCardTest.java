package io.beseda.systemtests.crm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.beseda.systemtests.browser.EntityCard;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Visitor;
import io.beseda.systemtests.inbox.Desk;
import io.beseda.systemtests.inbox.WithADesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What product.md promises of the deal card: fields, contacts, and the whole history of every conversation, live. */
class DealCardTest extends WithADesk {

    private static final String FIELDS = "/api/v4/leads/custom_fields";

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final List<Long> fields = new ArrayList<>();

    @AfterEach
    void deleteFields() {
        fields.forEach(field -> desk.rest().delete(FIELDS + "/" + field).ok());
    }

    @Test
    void fieldsOfEveryKindAreEditedInTheirPlaceAndSaved() {
        for (String type : List.of("text", "numeric", "date", "checkbox", "url")) {
            newField(type, Map.of());
        }
        newField("select", Map.of("enums", List.of(Map.of("value", "Courier"), Map.of("value", "Pickup"))));
        long deal = deal("Deal with fields");

        EntityCard card = EntityCard.open(desk.console(), desk.origin(), "leads/" + deal);
        card.field("Name").fill("Ten kettles");
        card.field("Budget").fill("1500");
        card.field(named("text")).fill("Blue ones");
        card.field(named("numeric")).fill("10.5");
        card.field(named("select")).selectOption("Pickup");
        card.field(named("date")).fill("2026-03-01");
        card.field(named("checkbox")).press("Space");
        card.field(named("url")).fill("https://shop.example/kettles");
        card.save();
        card.page().reload();

        assertThat(card.field("Name")).hasValue("Ten kettles");
        assertThat(card.field("Budget")).hasValue("1500");
        assertThat(card.field(named("text"))).hasValue("Blue ones");
        assertThat(card.field(named("numeric"))).hasValue("10.5");
        assertThat(card.field(named("select")).locator("option:checked")).hasText("Pickup");
        assertThat(card.field(named("date"))).hasValue("2026-03-01");
        assertThat(card.field(named("checkbox"))).isChecked();
        assertThat(card.field(named("url"))).hasValue("https://shop.example/kettles");
        assertThat(desk.rest().get("/api/v4/leads/" + deal).ok().get("price").asLong())
                .isEqualTo(1500);
    }

    @Test
    void aFieldThatWasCreatedInTheSettingsIsOnTheCard() {
        Page settings = desk.console();
        settings.navigate(desk.origin() + "/console/settings/custom-fields/leads");
        settings.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a field"))
                .first()
                .click();
        Locator dialog = settings.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name of the field").fill(named("created"));
        dialog.getByText("Number", new Locator.GetByTextOptions().setExact(true))
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(settings.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(named("created")))
                        .first())
                .containsText("Number");
        remember(named("created"));

        EntityCard card = EntityCard.open(settings, desk.origin(), "leads/" + deal("Deal with a new field"));
        card.field(named("created")).fill("seven");
        card.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(card.page().getByText("This does not fit the field: check the number or date"))
                .isVisible();
        card.field(named("created")).fill("7");
        card.save();
        card.page().reload();
        assertThat(card.field(named("created"))).hasValue("7");
    }

    @Test
    void theHistoryOfAllItsConversationsIsThereWithNumberAndStateLiveAndItsContact() {
        Button chat = desk.chat();
        Visitor client = desk.client(chat, "first question");
        String first = client.conversationId();
        long deal = desk.leadOf(first);
        desk.rest()
                .post("/api/v4/leads/unsorted/" + uidOf(deal) + "/accept", Map.of())
                .ok();
        Widget other = desk.widget();
        other.write("another question");
        String second = secondOf(chat, first);
        link(desk.leadOf(second), deal);
        long one = desk.number(first);
        long two = desk.number(second);

        EntityCard card = EntityCard.open(desk.console(), desk.origin(), "leads/" + deal);
        assertThat(card.conversation(one)).containsText("Open");
        assertThat(card.conversation(two)).containsText("Open");
        assertThat(card.conversation(two)).containsText("another question");
        card.toggle(one);
        assertThat(card.conversation(one)).containsText("first question");
        client.write("and one thing more");
        other.write("are you there?");
        assertThat(card.conversation(one)).containsText("and one thing more");
        assertThat(card.conversation(two)).containsText("are you there?");
        desk.finish(first);
        assertThat(card.conversation(one)).containsText("Finished");
        assertThat(card.conversation(two)).containsText("Open");

        card.linked("Contacts").getByRole(AriaRole.LINK).first().click();
        assertThat(card.linked("Leads")).isVisible();
        assertThat(card.conversation(one).or(card.conversation(two)).first()).isVisible();
    }

    private String named(String type) {
        return "A %s %s".formatted(type, suffix);
    }

    private void newField(String type, Map<String, ?> more) {
        var field = new HashMap<String, Object>(more);
        field.put("type", type);
        field.put("name", named(type));
        JsonNode added = desk.rest().post(FIELDS, List.of(field)).ok();
        fields.add(added.at("/_embedded/custom_fields/0/id").asLong());
    }

    private void remember(String name) {
        for (JsonNode field : desk.rest().get(FIELDS + "?limit=250").ok().at("/_embedded/custom_fields")) {
            if (field.get("name").asText().equals(name)) {
                fields.add(field.get("id").asLong());
            }
        }
    }

    private static long deal(String name) {
        return desk.rest()
                .post("/api/v4/leads", List.of(Map.of("name", name)))
                .ok()
                .at("/_embedded/leads/0/id")
                .asLong();
    }

    private static String secondOf(Button chat, String first) {
        return await().atMost(Desk.LIMIT)
                .until(
                        () -> desk.openConversations(chat).stream()
                                .map(each -> each.get("id").asText())
                                .filter(id -> !id.equals(first))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String uidOf(long lead) {
        return desk.rest()
                .get("/api/crm/v1/entity-cards/leads/" + lead)
                .ok()
                .at("/waiting/uid")
                .asText();
    }

    private static void link(long incoming, long deal) {
        desk.rest()
                .post(
                        "/api/v4/leads/unsorted/" + uidOf(incoming) + "/link",
                        Map.of("link", Map.of("entity_type", "leads", "entity_id", deal)))
                .ok();
    }
}
