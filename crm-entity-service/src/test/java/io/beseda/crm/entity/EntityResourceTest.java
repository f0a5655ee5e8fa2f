package io.beseda.crm.entity;

import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.entity.EntityFixtures.ENTITIES;
import static io.beseda.crm.entity.EntityFixtures.ENTITY;
import static io.beseda.crm.entity.EntityFixtures.add;
import static io.beseda.crm.entity.EntityFixtures.as;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.list;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.shown;
import static io.beseda.crm.entity.EntityFixtures.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CrmTest
class EntityResourceTest {

    @Inject
    AccountFixtures accounts;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "contacts", "companies", "customers"})
    void anEmptyListIsNoContent(String entity) {
        as(account).get(ENTITIES, entity).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "contacts", "companies", "customers"})
    void whatIsAddedAnswersItsIdUnderItsRequestId(String entity) {
        add(account, entity, List.of(Map.of("name", "One", "request_id", "mine"), Map.of("name", "Two")))
                .statusCode(200)
                .contentType("application/hal+json")
                .body("_embedded." + entity + ".request_id", contains("mine", "1"))
                .body("_embedded." + entity + "[0]._links.self.href", startsWith("http://"))
                .body("status", nullValue());

        list(account, entity, "").body("_embedded." + entity + ".name", contains("One", "Two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "contacts", "companies", "customers"})
    void anotherAccountsEntityIsLikeNone(String entity) {
        int id = newEntity(account, entity, Map.of("name", "Ours"));
        AccountId other = accounts.openWithoutUsers();

        shown(other, entity, id).statusCode(404).contentType("application/problem+json");
        change(other, entity, id, Map.of("name", "Theirs")).statusCode(404);
        list(other, entity, "filter[id]=" + id).statusCode(204);
        shown(account, entity, id).body("name", equalTo("Ours"));
    }

    @Test
    void aLeadHasEveryKeyClientsRead() {
        int id = newEntity(account, "leads", Map.of("price", 1500));

        JsonPath lead = shown(account, "leads", id).statusCode(200).extract().jsonPath();

        assertThat(lead.getMap("").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "price",
                        "responsible_user_id",
                        "group_id",
                        "status_id",
                        "pipeline_id",
                        "loss_reason_id",
                        "created_by",
                        "updated_by",
                        "created_at",
                        "updated_at",
                        "closed_at",
                        "closest_task_at",
                        "is_deleted",
                        "custom_fields_values",
                        "score",
                        "account_id",
                        "labor_cost",
                        "_links",
                        "_embedded");
        assertThat(lead.getString("name")).isEqualTo("Сделка #" + id);
        assertThat(lead.getLong("price")).isEqualTo(1500);
        assertThat(lead.<Object>get("custom_fields_values")).isNull();
        assertThat(lead.getInt("created_by")).isEqualTo(1);
    }

    @Test
    void aContactsNameIsMadeOfFirstAndLastUnlessGiven() {
        int id = newEntity(account, "contacts", Map.of("first_name", "Olga", "last_name", "Petrova"));

        shown(account, "contacts", id)
                .body("name", equalTo("Olga Petrova"))
                .body("first_name", equalTo("Olga"))
                .body("is_unsorted", equalTo(false));
        change(account, "contacts", id, Map.of("last_name", "Ivanova")).statusCode(200);
        shown(account, "contacts", id).body("name", equalTo("Olga Ivanova"));
    }

    @Test
    void aCustomerKeepsWhenItIsExpectedNext() {
        int id = newEntity(account, "customers", Map.of("name", "Shop", "next_date", 1_800_000_000L, "next_price", 70));

        shown(account, "customers", id)
                .body("next_date", equalTo(1_800_000_000))
                .body("next_price", equalTo(70))
                .body("_embedded.segments", empty());
    }

    @Test
    void wonAndLostHaveTheSameIdsInEveryPipelineAndCloseALead() {
        int id = newEntity(account, "leads", Map.of("name", "Deal"));
        shown(account, "leads", id).body("closed_at", nullValue());

        change(account, "leads", id, Map.of("status_id", 142)).statusCode(200).body("updated_at", notNullValue());

        shown(account, "leads", id).body("status_id", equalTo(142)).body("closed_at", greaterThan(0));
        change(account, "leads", id, Map.of("status_id", 143)).statusCode(200);
        shown(account, "leads", id).body("status_id", equalTo(143));
    }

    @Test
    void whatIsWrongIsNamedWithItsEntryAndPath() {
        add(
                        account,
                        "leads",
                        List.of(
                                Map.of("name", "Fine"),
                                Map.of(
                                        "price",
                                        "many",
                                        "status_id",
                                        77,
                                        "responsible_user_id",
                                        999,
                                        "custom_fields_values",
                                        List.of(value(123_456, "x")),
                                        "request_id",
                                        "second")))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("validation-errors", hasSize(1))
                .body("validation-errors[0].request_id", equalTo("second"))
                .body(
                        "validation-errors[0].errors.path",
                        containsInAnyOrder(
                                "price", "status_id", "responsible_user_id", "custom_fields_values.0.field_id"))
                .body(
                        "validation-errors[0].errors.code",
                        containsInAnyOrder(
                                "InvalidType", "NotSupportedChoice", "NotSupportedChoice", "NotSupportedChoice"));
        as(account).get(ENTITIES, "leads").then().statusCode(204);
    }

    @Test
    void moreThanABatchIsRefused() {
        List<Map<String, String>> many = IntStream.rangeClosed(1, 251)
                .mapToObj(i -> Map.of("name", "No " + i))
                .toList();

        add(account, "contacts", many).statusCode(422).body("detail", equalTo("Limit 250 per page"));
    }

    @Test
    void deletingIsNotAllowed() {
        int id = newEntity(account, "leads", Map.of("name", "Stays"));

        as(account).delete(ENTITIES, "leads").then().statusCode(405);
        as(account).delete(ENTITY, "leads", id).then().statusCode(405);
    }

    @Test
    void aWholeEntityCanBeSentBack() {
        int field = newField(account, "leads", "text", "Client ID");
        int id = newEntity(
                account, "leads", Map.of("name", "Deal", "custom_fields_values", List.of(value(field, "42"))));
        Map<String, Object> whole =
                new HashMap<>(shown(account, "leads", id).extract().jsonPath().getMap(""));
        whole.put("name", "Renamed");
        whole.put("loss_reason_id", null);

        change(account, "leads", id, whole).statusCode(200);

        shown(account, "leads", id)
                .body("name", equalTo("Renamed"))
                .body("custom_fields_values[0].values[0].value", equalTo("42"));
    }

    @Test
    void aBatchChangesAllOrNone() {
        int one = newEntity(account, "companies", Map.of("name", "One"));
        int two = newEntity(account, "companies", Map.of("name", "Two"));

        as(account)
                .body(List.of(Map.of("id", one, "name", "Changed"), Map.of("id", 999_999_999, "name", "No")))
                .patch(ENTITIES, "companies")
                .then()
                .statusCode(404);
        shown(account, "companies", one).body("name", equalTo("One"));

        as(account)
                .body(List.of(Map.of("id", two, "name", "B"), Map.of("id", one, "name", "A")))
                .patch(ENTITIES, "companies")
                .then()
                .statusCode(200)
                .body("_embedded.companies.id", contains(two, one));
        list(account, "companies", "order[id]=desc").body("_embedded.companies.name", contains("B", "A"));
    }

    @Test
    void aLeadIsAddedWithItsContactsAndShowsThemWhenAsked() {
        int olga = newEntity(account, "contacts", Map.of("name", "Olga"));
        int ivan = newEntity(account, "contacts", Map.of("name", "Ivan"));
        int firm = newEntity(account, "companies", Map.of("name", "Firm"));
        int lead = newEntity(
                account,
                "leads",
                Map.of(
                        "_embedded",
                        Map.of(
                                "contacts",
                                List.of(Map.of("id", olga), Map.of("id", ivan, "is_main", true)),
                                "companies",
                                List.of(Map.of("id", firm)),
                                "tags",
                                List.of(Map.of("name", "vip")))));

        shown(account, "leads", lead)
                .body("_embedded.contacts", nullValue())
                .body("_embedded.tags.name", contains("vip"))
                .body("_embedded.companies.id", contains(firm));
        as(account)
                .queryParam("with", "contacts,loss_reason")
                .get(ENTITY, "leads", lead)
                .then()
                .body("_embedded.contacts.id", contains(ivan, olga))
                .body("_embedded.contacts.is_main", contains(true, false))
                .body("_embedded.loss_reason", empty());
        as(account)
                .queryParam("with", "leads")
                .get(ENTITY, "contacts", olga)
                .then()
                .body("_embedded.leads.id", contains(lead));
    }

    @Test
    void tagsAreReplacedAddedAndTakenOff() {
        int id = newEntity(account, "leads", Map.of("tags_to_add", List.of(Map.of("name", "a"), Map.of("name", "b"))));

        change(
                        account,
                        "leads",
                        id,
                        Map.of(
                                "tags_to_add",
                                List.of(Map.of("name", "C")),
                                "tags_to_delete",
                                List.of(Map.of("name", "A"))))
                .statusCode(200);
        shown(account, "leads", id).body("_embedded.tags.name", contains("b", "C"));

        change(account, "leads", id, Map.of("_embedded", Map.of("tags", Collections.emptyList())))
                .statusCode(200);
        shown(account, "leads", id).body("_embedded.tags", empty());
    }

    @Test
    void pagesFollowOneAnotherByTheirLinks() {
        add(account, "leads", named("A", "B", "C", "D", "E"));

        JsonPath first =
                list(account, "leads", "order[id]=asc&limit=2").extract().jsonPath();
        assertThat(first.getList("_embedded.leads.name")).containsExactly("A", "B");
        assertThat(first.getString("_links.next.href"))
                .startsWith("http://localhost:")
                .contains("page=2");
        assertThat(first.<Object>get("_links.prev")).isNull();

        list(account, "leads", "limit=2&page=3")
                .body("_embedded.leads.name", contains("E"))
                .body("_links.next", nullValue())
                .body("_links.prev.href", notNullValue());
        list(account, "leads", "limit=2&page=4").statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter[id]=%1$d&filter[id]=%2$d",
                "filter[id][]=%1$d&filter[id][]=%2$d",
                "filter[id][0]=%1$d&filter[id][1]=%2$d",
                "filter[id]=%1$d,%2$d",
                "filter%%5Bid%%5D%%5B0%%5D=%1$d&filter%%5Bid%%5D%%5B1%%5D=%2$d",
                "filter[name][]=A&filter[name][]=B",
                "filter[price][from]=10&filter[price][to]=20",
                "filter[price][from]=9.5&filter[price][to]=20.5",
                "filter[price][from]=-999999999999999999999999999999&filter[price][to]=29.999999999"
            })
    void filtersAreUnderstoodInEverySpelling(String query) {
        int a = newEntity(account, "leads", Map.of("name", "A", "price", 10));
        int b = newEntity(account, "leads", Map.of("name", "B", "price", 20));
        newEntity(account, "leads", Map.of("name", "C", "price", 30));

        list(account, "leads", query.formatted(a, b)).statusCode(200).body("_embedded.leads.id", contains(a, b));
    }

    @Test
    void noPriceIsAboveWhatCanBeStored() {
        newEntity(account, "leads", Map.of("name", "A", "price", 10));

        list(account, "leads", "filter[price][from]=" + "9".repeat(30)).statusCode(204);
    }

    @Test
    void leadsAreFilteredByTheirStatusInAPipeline() {
        int open = newEntity(account, "leads", Map.of("name", "Open"));
        int won = newEntity(account, "leads", Map.of("name", "Won", "status_id", 142));
        int pipeline = shown(account, "leads", open).extract().path("pipeline_id");
        int first = shown(account, "leads", open).extract().path("status_id");

        String of = "filter[statuses][%d][pipeline_id]=%d&filter[statuses][%1$d][status_id]=%d";
        list(account, "leads", of.formatted(0, pipeline, 142)).body("_embedded.leads.id", contains(won));
        list(account, "leads", of.formatted(0, pipeline, 142) + "&" + of.formatted(1, pipeline, first))
                .body("_embedded.leads.id", contains(open, won));
        list(account, "leads", of.formatted(0, pipeline, 143)).statusCode(204);
        list(account, "leads", "filter[pipeline_id]=" + pipeline).body("_embedded.leads", hasSize(2));
    }

    @Test
    void customFieldsAreFilteredByValueChoiceAndRange() {
        int text = newField(account, "leads", "text", "Client ID");
        int number = newField(account, "leads", "numeric", "Size");
        int id = newEntity(
                account, "leads", Map.of("custom_fields_values", List.of(value(text, "a b"), value(number, 7.5))));
        newEntity(account, "leads", Map.of("custom_fields_values", List.of(value(text, "other"), value(number, 9))));

        String values = "filter[custom_fields_values][%d]";
        list(account, "leads", values.formatted(text) + "[]=a%20b").body("_embedded.leads.id", contains(id));
        list(account, "leads", values.formatted(text) + "[0]=a%20b").body("_embedded.leads.id", contains(id));
        list(account, "leads", values.formatted(number) + "[from]=7&" + values.formatted(number) + "[to]=8")
                .body("_embedded.leads.id", contains(id));
        list(account, "leads", values.formatted(number) + "[]=7.5").body("_embedded.leads.id", contains(id));
        list(account, "leads", values.formatted(text) + "[]=nobody").statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "olga",
                "PETR",
                "%2B7%20999%20123-45-67",
                "89991234567",
                "olga@example.test",
                "example",
                "petrova%20olga"
            })
    void aContactIsFoundByPartsOfItsNameMailAndTelephone(String query) {
        int id = newEntity(
                account,
                "contacts",
                Map.of(
                        "name",
                        "Olga Petrova",
                        "custom_fields_values",
                        List.of(
                                Map.of("field_code", "PHONE", "values", List.of(Map.of("value", "+7 (999) 123-45-67"))),
                                Map.of(
                                        "field_code",
                                        "EMAIL",
                                        "values",
                                        List.of(Map.of("value", "olga@example.test", "enum_code", "PRIV"))))));
        newEntity(account, "contacts", Map.of("name", "Ivan"));

        list(account, "contacts", "query=" + query).statusCode(200).body("_embedded.contacts.id", contains(id));
    }

    @Test
    void aRenamedEntityIsFoundByItsNewNameAlone() {
        int id = newEntity(account, "companies", Map.of("name", "Oldname"));

        change(account, "companies", id, Map.of("name", "Newname")).statusCode(200);

        list(account, "companies", "query=newname").body("_embedded.companies.id", contains(id));
        list(account, "companies", "query=oldname").statusCode(204);
        list(account, "companies", "query=%27%5C%26%7C%21").statusCode(204);
    }

    @Test
    void aFilterThatCantBeReadIsNamed() {
        list(account, "leads", "filter[id]=abc").statusCode(400).body("detail", startsWith("filter[id]"));
        list(account, "leads", "limit=251").statusCode(422).body("detail", equalTo("Limit 250 per page"));
    }

    private static List<Map<String, String>> named(String... names) {
        return Arrays.stream(names).map(name -> Map.of("name", name)).toList();
    }
}
