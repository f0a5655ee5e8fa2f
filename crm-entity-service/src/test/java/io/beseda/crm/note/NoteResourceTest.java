package io.beseda.crm.note;

import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CrmTest
class NoteResourceTest {

    @Inject
    AccountFixtures accounts;

    private AccountId account;
    private int lead;

    @BeforeEach
    void addALead() {
        account = accounts.openWithoutUsers();
        lead = newEntity(account, "leads", Map.of("name", "Deal"));
    }

    @Test
    void notesAreWrittenOnOneEntityOrOnMany() {
        int one = write("/api/v4/leads/" + lead + "/notes", text("one"));
        int two = write("/api/v4/leads/notes", Map.of("entity_id", lead, "params", Map.of("text", "two")));

        as(account)
                .get("/api/v4/leads/{id}/notes", lead)
                .then()
                .statusCode(200)
                .body("_embedded.notes.id", contains(one, two))
                .body("_embedded.notes.note_type", contains("common", "common"))
                .body("_embedded.notes.params.text", contains("one", "two"))
                .body("_embedded.notes[0].entity_id", equalTo(lead));
        as(account).get("/api/v4/leads/notes/{id}", two).then().body("params.text", equalTo("two"));
        as(account).get("/api/v4/leads/notes?filter[id][]=" + one).then().body("_embedded.notes.id", contains(one));
        as(account).get("/api/v4/contacts/notes").then().statusCode(204);
    }

    @Test
    void aNoteIsChangedAndPinned() {
        int note = write("/api/v4/leads/" + lead + "/notes", text("draft"));

        as(account)
                .body(text("final"))
                .patch("/api/v4/leads/{id}/notes/{note}", lead, note)
                .then()
                .statusCode(200)
                .body("id", equalTo(note));
        as(account)
                .post("/api/v4/leads/{id}/notes/{note}/pin", lead, note)
                .then()
                .statusCode(200);

        as(account)
                .get("/api/v4/leads/{id}/notes/{note}", lead, note)
                .then()
                .body("params.text", equalTo("final"))
                .body("is_pinned", equalTo(true));
    }

    @Test
    void aNoteOnNothingOrWithoutTextIsRefused() {
        as(account)
                .body(List.of(text("x")))
                .post("/api/v4/leads/999999999/notes")
                .then()
                .statusCode(404);
        as(account)
                .body(List.of(text(" ")))
                .post("/api/v4/leads/{id}/notes", lead)
                .then()
                .statusCode(400)
                .body("validation-errors[0].errors.path", contains("params.text"));
    }

    @Test
    void anotherAccountsNoteIsLikeNone() {
        int note = write("/api/v4/leads/" + lead + "/notes", text("ours"));
        AccountId other = accounts.openWithoutUsers();

        as(other).get("/api/v4/leads/notes/{id}", note).then().statusCode(404);
        as(other).get("/api/v4/leads/{id}/notes", lead).then().statusCode(204);
        as(other).body(text("x")).patch("/api/v4/leads/notes/{id}", note).then().statusCode(404);
        as(other)
                .body(List.of(text("x")))
                .post("/api/v4/leads/{id}/notes", lead)
                .then()
                .statusCode(404);
        as(other).post("/api/v4/leads/{id}/notes/{note}/pin", lead, note).then().statusCode(404);
    }

    @Test
    void theJournalTellsWhatWasDone() {
        write("/api/v4/leads/" + lead + "/notes", text("x"));
        as(account)
                .body(Map.of("status_id", 142, "price", 5))
                .patch("/api/v4/leads/{id}", lead)
                .then()
                .statusCode(200);

        as(account)
                .get("/api/v4/events?filter[entity]=lead&filter[entity_id][]=" + lead)
                .then()
                .statusCode(200)
                .body(
                        "_embedded.events.type",
                        hasItems("lead_added", "common_note_added", "lead_status_changed", "sale_field_changed"));
        as(account)
                .get("/api/v4/events?filter[type]=lead_status_changed")
                .then()
                .body("_embedded.events[0].value_after[0].lead_status.id", equalTo(142));
        AccountId other = accounts.openWithoutUsers();
        as(other).get("/api/v4/events").then().statusCode(204);
    }

    private int write(String path, Map<String, ?> note) {
        return as(account)
                .body(List.of(note))
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("_embedded.notes[0].id");
    }

    private static Map<String, ?> text(String text) {
        return Map.of("note_type", "common", "params", Map.of("text", text));
    }
}
