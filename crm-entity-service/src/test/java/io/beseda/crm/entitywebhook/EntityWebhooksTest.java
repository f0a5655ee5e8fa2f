package io.beseda.crm.entitywebhook;

import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.crm.testing.Database;
import io.beseda.crm.user.Role;
import io.beseda.crm.webhook.WebhookReceiver;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class EntityWebhooksTest {

    private static final String EVERYTHING = """
            add_lead update_lead status_lead responsible_lead note_lead add_contact update_contact responsible_contact note_contact
            add_company update_company note_company add_customer update_customer note_customer
            add_unsorted delete_unsorted""";

    @Inject
    AccountFixtures accounts;

    @Inject
    Database database;

    private AccountId account;
    private WebhookReceiver receiver;

    @BeforeEach
    void listen() throws Exception {
        account = accounts.openWithoutUsers();
        receiver = new WebhookReceiver();
        RestAssured.given()
                .auth()
                .oauth2(AccessTokenFixtures.administrator(account))
                .contentType("application/json")
                .body(Map.of("destination", receiver.url("/hook"), "settings", List.of(EVERYTHING.split("\\s+"))))
                .post("/api/v4/webhooks")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void close() {
        receiver.close();
        database.rows("DELETE FROM webhooks WHERE account_id = ? RETURNING id", account.value());
    }

    @Test
    void aLeadThatComesWithItsContactAndCompanyIsToldOnceEach() {
        int utm = newField(account, "leads", "text", "UTM");
        int due = newField(account, "leads", "date", "Due");
        Map<String, ?> contact = Map.of(
                "first_name",
                "Olga",
                "custom_fields_values",
                List.of(Map.of(
                        "field_code",
                        "PHONE",
                        "values",
                        List.of(Map.of("value", "+7 999 123-45-67", "enum_code", "MOB")))));

        as(account)
                .body(List.of(Map.of(
                        "name",
                        "Заказ & доставка",
                        "price",
                        100,
                        "tags_to_add",
                        List.of(Map.of("name", "vip")),
                        "custom_fields_values",
                        List.of(value(utm, "spring"), value(due, 1_767_225_600)),
                        "_embedded",
                        Map.of("contacts", List.of(contact), "companies", List.of(Map.of("name", "Firm"))))))
                .post("/api/v4/leads/complex")
                .then()
                .statusCode(200);

        Map<String, String> lead = told("leads[add][0]");
        assertThat(lead)
                .containsEntry("leads[add][0][name]", "Заказ & доставка")
                .containsEntry("leads[add][0][price]", "100")
                .containsEntry("leads[add][0][responsible_user_id]", "1")
                .containsEntry("leads[add][0][created_user_id]", "1")
                .containsEntry("leads[add][0][account_id]", account.toString())
                .containsEntry("leads[add][0][tags][0][name]", "vip")
                .containsEntry("leads[add][0][custom_fields][0][id]", Integer.toString(utm))
                .containsEntry("leads[add][0][custom_fields][0][name]", "UTM")
                .containsEntry("leads[add][0][custom_fields][0][values][0][value]", "spring")
                .containsEntry("leads[add][0][custom_fields][1][values][0]", "1767225600")
                .containsEntry("account[id]", account.toString())
                .containsEntry("account[_links][self]", "http://localhost:8080")
                .containsKeys(
                        "leads[add][0][status_id]",
                        "leads[add][0][pipeline_id]",
                        "leads[add][0][date_create]",
                        "leads[add][0][last_modified]",
                        "leads[add][0][created_at]",
                        "leads[add][0][updated_at]");
        String id = lead.get("leads[add][0][id]");
        Map<String, String> person = told("contacts[add][0]", "contact");
        assertThat(person)
                .containsEntry("contacts[add][0][name]", "Olga")
                .containsEntry("contacts[add][0][linked_leads_id][%s][ID]".formatted(id), id)
                .containsEntry("contacts[add][0][custom_fields][0][code]", "PHONE")
                .containsEntry("contacts[add][0][custom_fields][0][values][0][value]", "+7 999 123-45-67")
                .containsKey("contacts[add][0][custom_fields][0][values][0][enum]");
        assertThat(told("contacts[add][0]", "company")).containsEntry("contacts[add][0][name]", "Firm");
        assertThat(codes()).containsExactlyInAnyOrder("add_lead", "add_contact", "add_company");
    }

    @Test
    void aChangeTellsTheStatusAndTheResponsibleUserBefore() {
        long olga = accounts.addUser(account, "Olga", Role.OPERATOR).id().value();
        int lead = newEntity(account, "leads", Map.of("name", "Deal", "price", 1));
        String before = told("leads[add][0]").get("leads[add][0][status_id]");

        change(account, "leads", lead, Map.of("status_id", 142, "responsible_user_id", olga, "price", 2))
                .statusCode(200);

        assertThat(codes()).containsExactly("add_lead", "status_lead", "responsible_lead", "update_lead");
        assertThat(told("leads[status][0]"))
                .containsEntry("leads[status][0][id]", Integer.toString(lead))
                .containsEntry("leads[status][0][status_id]", "142")
                .containsEntry("leads[status][0][old_status_id]", before);
        assertThat(told("leads[responsible][0]"))
                .containsEntry("leads[responsible][0][responsible_user_id]", Long.toString(olga))
                .containsEntry("leads[responsible][0][old_responsible_user_id]", "1");
        assertThat(told("leads[update][0]"))
                .containsEntry("leads[update][0][price]", "2")
                .doesNotContainKey("leads[update][0][old_status_id]");
    }

    @Test
    void aChangeToWhatIsThereAlreadyIsNotTold() {
        int lead = newEntity(account, "leads", Map.of("name", "Deal"));

        change(account, "leads", lead, Map.of("name", "Deal")).statusCode(200);

        assertThat(codes()).containsExactly("add_lead");
    }

    @Test
    void aRefusedBatchTellsNothing() {
        int lead = newEntity(account, "leads", Map.of("name", "Deal"));

        as(account)
                .body(List.of(Map.of("id", lead, "name", "Other"), Map.of("id", 999_999_999, "name", "Nothing")))
                .patch("/api/v4/leads")
                .then()
                .statusCode(404);

        assertThat(codes()).containsExactly("add_lead");
    }

    @Test
    void bothEndsOfALinkAreTold() {
        int lead = newEntity(account, "leads", Map.of("name", "Deal"));
        int contact = newEntity(account, "contacts", Map.of("name", "Olga"));

        link(lead, contact, "link", 200);
        link(lead, contact, "unlink", 204);

        assertThat(codes())
                .containsExactly(
                        "add_lead", "add_contact", "update_lead", "update_contact", "update_lead", "update_contact");
        String linked = "contacts[update][0][linked_leads_id][%d][ID]".formatted(lead);
        assertThat(receiver.awaitReceived(6).stream()
                        .filter(each -> each.form().containsKey("contacts[update][0][id]"))
                        .map(each -> each.form().get(linked)))
                .containsExactly(Integer.toString(lead), null);
    }

    @Test
    void customersAndCompaniesAreToldByTheirOwnKeys() {
        newEntity(account, "customers", Map.of("name", "Regular", "next_price", 500, "periodicity", 30));
        int company = newEntity(account, "companies", Map.of("name", "Firm"));
        change(account, "companies", company, Map.of("name", "Firm & Co")).statusCode(200);

        assertThat(told("customers[add][0]"))
                .containsEntry("customers[add][0][name]", "Regular")
                .containsEntry("customers[add][0][next_price]", "500")
                .containsEntry("customers[add][0][periodicity]", "30");
        assertThat(told("contacts[update][0]"))
                .containsEntry("contacts[update][0][name]", "Firm & Co")
                .containsEntry("contacts[update][0][type]", "company");
        assertThat(codes()).containsExactly("add_customer", "add_company", "update_company");
    }

    @Test
    void notesAreToldOfWhateverTheyAreOn() {
        int lead = newEntity(account, "leads", Map.of("name", "Deal"));
        int contact = newEntity(account, "contacts", Map.of("name", "Olga"));

        note("leads", lead, Map.of("note_type", "common", "params", Map.of("text", "Перезвонить")));
        note(
                "contacts",
                contact,
                Map.of("note_type", "call_in", "params", Map.of("link", "https://calls.example/1.mp3", "phone", "+7")));

        assertThat(told("leads[note][0]"))
                .containsEntry("leads[note][0][note][text]", "Перезвонить")
                .containsEntry("leads[note][0][note][note_type]", "4")
                .containsEntry("leads[note][0][note][element_id]", Integer.toString(lead))
                .containsEntry("leads[note][0][note][element_type]", "2")
                .containsEntry("leads[note][0][note][created_by]", "1");
        assertThat(told("contacts[note][0]"))
                .containsEntry("contacts[note][0][note][note_type]", "10")
                .containsEntry("contacts[note][0][note][element_type]", "1");
        assertThat(told("contacts[note][0]").get("contacts[note][0][note][text]"))
                .contains("\"LINK\":\"https://calls.example/1.mp3\"");
    }

    @Test
    void aFormThatComesInIsToldAndWhatBecomesOfItToo() {
        String uid = as(account)
                .body(List.of(Map.of(
                        "source_name",
                        "Заказ с сайта",
                        "source_uid",
                        "order-7",
                        "created_at",
                        1_767_225_600,
                        "metadata",
                        Map.of("form_id", 12, "referer", "https://tea.example/", "utm", Map.of("source", "spring")),
                        "_embedded",
                        Map.of(
                                "leads",
                                List.of(Map.of("name", "Order")),
                                "contacts",
                                List.of(Map.of("name", "Olga"))))))
                .post("/api/v4/leads/unsorted/forms")
                .then()
                .statusCode(200)
                .extract()
                .path("_embedded.unsorted[0].uid");
        as(account).delete("/api/v4/leads/unsorted/{uid}/decline", uid).then().statusCode(200);

        String lead = told("leads[add][0]").get("leads[add][0][id]");
        String contact = told("contacts[add][0]").get("contacts[add][0][id]");
        assertThat(codes())
                .startsWith("add_lead", "add_contact", "add_unsorted")
                .endsWith("delete_unsorted");
        assertThat(told("unsorted[add][0]"))
                .containsEntry("unsorted[add][0][uid]", uid)
                .containsEntry("unsorted[add][0][category]", "forms")
                .containsEntry("unsorted[add][0][source_data][source_name]", "Заказ с сайта")
                .containsEntry("unsorted[add][0][source_data][source_uid]", "order-7")
                .containsEntry("unsorted[add][0][source_data][form_id]", "12")
                .containsEntry("unsorted[add][0][source_data][referer]", "https://tea.example/")
                .containsEntry("unsorted[add][0][source_data][utm][source]", "spring")
                .containsEntry("unsorted[add][0][data][leads][0][id]", lead)
                .containsEntry("unsorted[add][0][data][leads][0][name]", "Order")
                .containsEntry("unsorted[add][0][data][contacts][0][id]", contact)
                .containsEntry("unsorted[add][0][data][contacts][0][name]", "Olga")
                .containsEntry("unsorted[add][0][lead_id]", lead)
                .containsEntry(
                        "unsorted[add][0][pipeline_id]", told("leads[add][0]").get("leads[add][0][pipeline_id]"))
                .containsEntry("unsorted[add][0][date_create]", "1767225600")
                .containsEntry("unsorted[add][0][created_at]", "1767225600");
        assertThat(told("unsorted[delete][0]"))
                .containsEntry("unsorted[delete][0][uid]", uid)
                .containsEntry("unsorted[delete][0][action]", "decline");
    }

    private void note(String entity, int id, Map<String, ?> note) {
        as(account)
                .body(List.of(note))
                .post("/api/v4/{entity}/{id}/notes", entity, id)
                .then()
                .statusCode(200);
    }

    private void link(int lead, int contact, String what, int status) {
        as(account)
                .body(List.of(Map.of("to_entity_id", contact, "to_entity_type", "contacts")))
                .post("/api/v4/leads/{id}/" + what, lead)
                .then()
                .statusCode(status);
    }

    /** In the order they were queued in. */
    private List<String> codes() {
        return database.rows(
                "SELECT event_code FROM webhook_deliveries WHERE account_id = ? ORDER BY id", account.value());
    }

    /** The first delivery of this kind, as a receiver parses it. */
    private Map<String, String> told(String key) {
        return receiver.awaitReceived(codes().size()).stream()
                .map(WebhookReceiver.Received::form)
                .filter(form -> form.keySet().stream().anyMatch(each -> each.startsWith(key)))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> told(String key, String type) {
        return receiver.awaitReceived(codes().size()).stream()
                .map(WebhookReceiver.Received::form)
                .filter(form -> type.equals(form.get(key + "[type]")))
                .findFirst()
                .orElseThrow();
    }
}
