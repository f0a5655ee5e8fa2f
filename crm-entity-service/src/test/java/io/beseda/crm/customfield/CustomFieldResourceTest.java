package io.beseda.crm.customfield;

import static io.beseda.crm.customfield.CustomFieldFixtures.FIELD;
import static io.beseda.crm.customfield.CustomFieldFixtures.FIELDS;
import static io.beseda.crm.customfield.CustomFieldFixtures.add;
import static io.beseda.crm.customfield.CustomFieldFixtures.administrator;
import static io.beseda.crm.customfield.CustomFieldFixtures.change;
import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.customfield.CustomFieldFixtures.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.beseda.crm.testing.AccessTokenFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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
class CustomFieldResourceTest {

    private static final String LIST = "_embedded.custom_fields";

    @Inject
    AccountFixtures accounts;

    @TestHTTPResource
    URL service;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    @Test
    void aNewAccountHasThePredefinedFieldsOfContacts() {
        operator(account)
                .get(FIELDS, "contacts")
                .then()
                .statusCode(200)
                .contentType("application/hal+json")
                .body("_total_items", equalTo(3))
                .body("_page", equalTo(1))
                .body("_page_count", equalTo(1))
                .body(LIST + ".code", contains("POSITION", "PHONE", "EMAIL"))
                .body(LIST + ".type", contains("text", "multitext", "multitext"))
                .body(LIST + ".is_predefined", everyItem(equalTo(true)))
                .body(LIST + ".is_deletable", everyItem(equalTo(false)))
                .body(LIST + "[0].enums", nullValue())
                .body(LIST + "[1].enums.code", contains("WORK", "WORKDD", "MOB", "FAX", "HOME", "OTHER"))
                .body(LIST + "[2].enums.value", contains("WORK", "PRIV", "OTHER"));
        for (String entity : List.of("leads", "companies", "customers")) {
            operator(account).get(FIELDS, entity).then().statusCode(204);
        }
    }

    @Test
    void aFieldIsShownWithEveryKeyClientsRead() {
        add(account, "leads", List.of(Map.of("type", "text", "name", " Client ID ", "request_id", "mine")))
                .statusCode(201)
                .contentType("application/hal+json")
                .body("_total_items", equalTo(1))
                .body(LIST + "[0].name", equalTo("Client ID"))
                .body(LIST + "[0].request_id", equalTo("mine"));

        JsonPath field = operator(account)
                .get(FIELDS, "leads")
                .then()
                .extract()
                .jsonPath()
                .setRootPath(LIST + "[0]");

        assertThat(field.getMap("").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "type",
                        "code",
                        "sort",
                        "account_id",
                        "entity_type",
                        "is_api_only",
                        "group_id",
                        "enums",
                        "required_statuses",
                        "hidden_statuses",
                        "is_deletable",
                        "is_predefined",
                        "is_computed",
                        "remind",
                        "currency",
                        "triggers",
                        "chained_lists",
                        "tracking_callback",
                        "_links");
        assertThat(field.getLong("account_id")).isEqualTo(account.value());
        assertThat(field.getString("entity_type")).isEqualTo("leads");
        assertThat(field.getString("_links.self.href"))
                .isEqualTo(service + "api/v4/leads/custom_fields/" + field.getLong("id"));
    }

    @Test
    void everyTypeOfAmoCrmCanBeKept() {
        List<Map<String, String>> all = Arrays.stream(FieldType.values())
                .map(type -> Map.of("type", type.code(), "name", "Of type " + type))
                .toList();

        add(account, "companies", all).statusCode(201).body(LIST + ".type", hasSize(26));

        operator(account)
                .get(FIELDS, "companies")
                .then()
                .body(
                        LIST + ".sort",
                        contains(IntStream.rangeClosed(1, 26).boxed().toArray()));
    }

    @Test
    void pagesFollowOneAnotherByTheirLinks() {
        add(account, "customers", named("A", "B", "C", "D", "E")).statusCode(201);

        String next = operator(account)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "crm.example:8443")
                .get(FIELDS + "?limit=2&page=2&order[sort]=desc", "customers")
                .then()
                .body(LIST + ".name", contains("C", "B"))
                .body("_page_count", equalTo(3))
                .body("_links.prev.href", endsWith("page=1&limit=2"))
                .extract()
                .path("_links.next.href");

        assertThat(next).startsWith("https://crm.example:8443/api/v4/customers/custom_fields?order%5Bsort%5D=desc&");
        operator(account)
                .urlEncodingEnabled(false)
                .get(next.substring(next.indexOf("/api")))
                .then()
                .body(LIST + ".name", contains("A"))
                .body("_links.next", nullValue());
        operator(account).get(FIELDS + "?limit=2&page=4", "customers").then().statusCode(204);
    }

    @Test
    void fieldsAreFilteredByTypeAlsoWithRawBrackets() throws IOException {
        newField(account, "leads", "text", "Text");
        newField(account, "leads", "numeric", "Number");
        newField(account, "leads", "date", "Date");

        operator(account)
                .queryParam("filter[type][]", "text", "numeric")
                .get(FIELDS, "leads")
                .then()
                .body(LIST + ".name", contains("Text", "Number"));
        String raw = raw("/api/v4/leads/custom_fields?filter[type][0]=date&order[id]=asc");
        assertThat(raw).startsWith("HTTP/1.1 200").contains("\"name\":\"Date\"").doesNotContain("\"name\":\"Text\"");
        operator(account)
                .queryParam("filter[type]", "telepathy")
                .get(FIELDS, "leads")
                .then()
                .statusCode(400);
        assertThat(raw("/api/v4/leads/custom_fields?limit=251&filter[id][0]=1"))
                .startsWith("HTTP/1.1 422")
                .contains("Limit 250 per page");
    }

    @Test
    void aFieldIsChangedAndWhatIsAbsentOrReadOnlyStays() {
        int id = newField(account, "leads", "text", "Client");

        change(account, "leads", id, Map.of("name", "Client ID", "sort", 500, "is_api_only", true, "code", "CLIENT_ID"))
                .statusCode(200)
                .body("name", equalTo("Client ID"))
                .body("code", equalTo("CLIENT_ID"))
                .body("is_api_only", equalTo(true))
                .body("_links.self.href", endsWith("/api/v4/leads/custom_fields/" + id));
        Map<String, Object> whole = new HashMap<>(
                operator(account).get(FIELD, "leads", id).then().extract().path(""));
        whole.put("is_predefined", true);
        change(account, "leads", id, whole)
                .statusCode(200)
                .body("is_predefined", equalTo(false))
                .body("sort", equalTo(500));
    }

    @Test
    void severalAreChangedAtOnceOrNone() {
        int one = newField(account, "leads", "text", "One");
        int other = newField(account, "leads", "numeric", "Other");

        var patch = List.of(Map.of("id", other, "name", "2"), Map.of("id", one, "name", "1", "request_id", "first"));
        administrator(account)
                .body(patch)
                .patch(FIELDS, "leads")
                .then()
                .statusCode(200)
                .body(LIST + ".name", contains("2", "1"))
                .body(LIST + ".request_id", contains("0", "first"));
        administrator(account)
                .body(List.of(Map.of("id", one, "name", "lost"), Map.of("id", Integer.MAX_VALUE, "name", "no such")))
                .patch(FIELDS, "leads")
                .then()
                .statusCode(404);

        operator(account).get(FIELDS, "leads").then().body(LIST + ".name", contains("1", "2"));
    }

    @Test
    void enumsKeepTheirIdsAndTheMissingOnesGo() {
        var fields = List.of(
                Map.of("type", "select", "name", "Size", "enums", List.of(Map.of("value", "S"), Map.of("value", "M"))));
        JsonPath made = add(account, "leads", fields).statusCode(201).extract().jsonPath();
        int id = made.getInt(LIST + "[0].id");
        int medium = made.getInt(LIST + "[0].enums[1].id");

        change(
                        account,
                        "leads",
                        id,
                        Map.of("enums", List.of(Map.of("id", medium, "value", "Medium"), Map.of("value", "L"))))
                .statusCode(200)
                .body("enums.value", contains("Medium", "L"))
                .body("enums[0].id", equalTo(medium));

        operator(account).get(FIELD, "leads", id).then().body("enums.value", contains("Medium", "L"));
        change(account, "leads", id, Map.of("enums", List.of(Map.of("id", 1, "value", "Foreign"))))
                .statusCode(422)
                .body("code", equalTo("custom-field-enum-unknown"));
        change(
                        account,
                        "leads",
                        newField(account, "leads", "text", "T"),
                        Map.of("enums", List.of(Map.of("value", "x"))))
                .statusCode(422)
                .body("code", equalTo("custom-field-without-enums"));
    }

    @Test
    void everythingThatIsWrongIsNamedInAmoCrmsForm() {
        add(
                        account,
                        "leads",
                        List.of(
                                Map.of("type", "telepathy", "name", 7),
                                Map.of("type", "text", "name", "Fine"),
                                Map.of(
                                        "request_id",
                                        "x",
                                        "type",
                                        "select",
                                        "name",
                                        "n".repeat(256),
                                        "enums",
                                        List.of(Map.of("value", "")))))
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("type", equalTo("https://httpstatus.es/400"))
                .body("status", equalTo(400))
                .body("'validation-errors'.request_id", contains("0", "x"))
                .body("'validation-errors'[0].errors.path", contains("name", "type"))
                .body("'validation-errors'[0].errors.code", contains("InvalidType", "NotSupportedChoice"))
                .body("'validation-errors'[1].errors.path", containsInAnyOrder("name", "enums.0.value"));

        operator(account).get(FIELDS, "leads").then().statusCode(204);
    }

    @Test
    void aBatchHasALimit() {
        add(account, "leads", Collections.nCopies(251, Map.of("type", "text", "name", "One of many")))
                .statusCode(422)
                .header("Content-Type", "application/problem+json")
                .body("type", equalTo("https://httpstatus.es/422"))
                .body("detail", equalTo("Limit 250 per page"));
    }

    @Test
    void aCodeIsOfOneFieldOnly() {
        add(account, "leads", List.of(Map.of("type", "text", "name", "A", "code", "ID")))
                .statusCode(201);
        int other = newField(account, "leads", "text", "B");

        add(account, "leads", List.of(Map.of("type", "text", "name", "C", "code", "ID")))
                .statusCode(422)
                .body("code", equalTo("custom-field-code-taken"));
        change(account, "leads", other, Map.of("code", "ID")).statusCode(422);
        add(account, "contacts", List.of(Map.of("type", "text", "name", "C", "code", "ID")))
                .statusCode(201);
    }

    @Test
    void theTypeIsForEver() {
        int id = newField(account, "leads", "text", "Client");

        change(account, "leads", id, Map.of("type", "numeric", "name", "Other"))
                .statusCode(422)
                .body("code", equalTo("custom-field-type-fixed"));
        operator(account).get(FIELD, "contacts", id).then().statusCode(404);
        operator(account).get(FIELD, "leads", id).then().body("name", equalTo("Client"));
    }

    @Test
    void aFieldIsDeletedUnlessItIsPredefined() {
        int id = newField(account, "leads", "text", "Client");
        int phone = operator(account).get(FIELDS, "contacts").then().extract().path(LIST + "[1].id");

        administrator(account).delete(FIELD, "leads", id).then().statusCode(204).body(equalTo(""));
        administrator(account).delete(FIELD, "leads", id).then().statusCode(404);
        administrator(account)
                .delete(FIELD, "contacts", phone)
                .then()
                .statusCode(422)
                .body("code", equalTo("custom-field-predefined"));
        change(account, "contacts", phone, Map.of("code", "FAX")).statusCode(422);
        change(account, "contacts", phone, Map.of("name", "Phone")).statusCode(200);
    }

    @Test
    void anotherAccountsFieldDoesNotExist() {
        int id = newField(account, "leads", "text", "Client");
        AccountId other = accounts.openWithoutUsers();

        operator(other)
                .get(FIELD, "leads", id)
                .then()
                .statusCode(404)
                .body("type", startsWith("https://httpstatus.es/"));
        operator(other).get(FIELDS, "leads").then().statusCode(204);
        change(other, "leads", id, Map.of("name", "Stolen")).statusCode(404);
        administrator(other)
                .body(List.of(Map.of("id", id, "name", "Stolen")))
                .patch(FIELDS, "leads")
                .then()
                .statusCode(404);
        administrator(other).delete(FIELD, "leads", id).then().statusCode(404);
        operator(account).get(FIELD, "leads", id).then().body("name", equalTo("Client"));
    }

    @Test
    void operatorsReadOnlyAndStrangersNothing() {
        int id = newField(account, "leads", "text", "Client");

        operator(account).body(named("X")).post(FIELDS, "leads").then().statusCode(403);
        operator(account)
                .body(Map.of("name", "X"))
                .patch(FIELD, "leads", id)
                .then()
                .statusCode(403);
        operator(account).body(named("X")).patch(FIELDS, "leads").then().statusCode(403);
        operator(account)
                .delete(FIELD, "leads", id)
                .then()
                .statusCode(403)
                .header("Content-Type", "application/problem+json");
        given().get(FIELDS, "leads").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tasks/custom_fields", "leads/custom_fields/abc", "leads/custom_fields/99999999999999999999"})
    void whatDoesNotExistIsNotFound(String path) {
        operator(account).get("/api/v4/" + path).then().statusCode(404);
    }

    @Test
    void senselessBodiesAreRefused() {
        administrator(account).body("{}").post(FIELDS, "leads").then().statusCode(400);
        administrator(account).body("[1]").post(FIELDS, "leads").then().statusCode(400);
        administrator(account).body("[{").post(FIELDS, "leads").then().statusCode(400);
        administrator(account)
                .body("[{\"name\":\"No id\"}]")
                .patch(FIELDS, "leads")
                .then()
                .statusCode(400)
                .body("'validation-errors'[0].errors.path", contains("id"));
        operator(account).get(FIELDS, "leads").then().statusCode(204).body(not(empty()));
    }

    private static List<Map<String, String>> named(String... names) {
        return Arrays.stream(names)
                .map(name -> Map.of("type", "text", "name", name))
                .toList();
    }

    /** Asks with the query as it is: clients of this machine's libraries would encode it. */
    private String raw(String target) throws IOException {
        try (var socket = new Socket("localhost", service.getPort())) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                            .formatted(target, AccessTokenFixtures.operator(account));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
