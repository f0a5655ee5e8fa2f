package io.beseda.crm.fieldvalue;

import static io.beseda.crm.customfield.CustomFieldFixtures.newField;
import static io.beseda.crm.entity.EntityFixtures.add;
import static io.beseda.crm.entity.EntityFixtures.change;
import static io.beseda.crm.entity.EntityFixtures.newEntity;
import static io.beseda.crm.entity.EntityFixtures.shown;
import static io.beseda.crm.entity.EntityFixtures.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.beseda.crm.customfield.CustomFieldFixtures;
import io.beseda.crm.testing.AccountFixtures;
import io.beseda.crm.testing.CrmTest;
import io.beseda.support.account.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@CrmTest
class FieldValueTest {

    private static final String VALUES = "custom_fields_values[0].values";

    @Inject
    AccountFixtures accounts;

    private AccountId account;

    @BeforeEach
    void openAccount() {
        account = accounts.openWithoutUsers();
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("text", " a b ", "a b"),
                Arguments.of("text", "007", "007"),
                Arguments.of("text", 7, "7"),
                Arguments.of("textarea", "two\nlines", "two\nlines"),
                Arguments.of("numeric", 415949, "415949"),
                Arguments.of("numeric", "7.0", "7"),
                Arguments.of("numeric", "007", "7"),
                Arguments.of("numeric", "1,5", "1.5"),
                Arguments.of("numeric", -0.50, "-0.5"),
                Arguments.of("monetary", "100.10", "100.1"),
                Arguments.of("price", 3, "3"),
                Arguments.of("checkbox", true, true),
                Arguments.of("checkbox", "0", false),
                Arguments.of("url", "https://example.test/?a=b", "https://example.test/?a=b"),
                Arguments.of("streetaddress", "Main street 1", "Main street 1"),
                Arguments.of("tracking_data", "utm", "utm"),
                Arguments.of("date", 1_700_000_000, 1_700_000_000),
                Arguments.of("date_time", "2026-01-31T10:00:00+03:00", 1_769_842_800),
                Arguments.of("birthday", -86_400, -86_400));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void everyCommonTypeKeepsItsValues(String type, Object given, Object kept) {
        int field = newField(account, "leads", type, "Field");

        int id = newEntity(account, "leads", Map.of("custom_fields_values", List.of(value(field, given))));

        shown(account, "leads", id)
                .body("custom_fields_values[0].field_id", equalTo(field))
                .body("custom_fields_values[0].field_name", equalTo("Field"))
                .body("custom_fields_values[0].field_type", equalTo(type))
                .body("custom_fields_values[0].field_code", nullValue())
                .body(VALUES + "[0].value", equalTo(kept));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("text", Map.of("a", 1), "InvalidType"),
                Arguments.of("text", "x".repeat(2_049), "TooLong"),
                Arguments.of("text", "a\0b", "InvalidValue"),
                Arguments.of("numeric", "seven", "InvalidType"),
                Arguments.of("numeric", "1e99", "InvalidType"),
                Arguments.of("checkbox", "maybe", "InvalidType"),
                Arguments.of("date", "tomorrow", "InvalidType"),
                Arguments.of("date", "999999999999", "InvalidType"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatATypeDoesNotTakeIsNamed(String type, Object given, String code) {
        int field = newField(account, "leads", type, "Field");

        add(account, "leads", List.of(Map.of("custom_fields_values", List.of(value(field, given)))))
                .statusCode(400)
                .body("validation-errors[0].errors.code", contains(code))
                .body("validation-errors[0].errors.path", contains("custom_fields_values.0.values.0.value"));
    }

    @Test
    void aChoiceIsNamedByIdOrValue() {
        int field = CustomFieldFixtures.add(
                        account,
                        "leads",
                        List.of(Map.of(
                                "type",
                                "select",
                                "name",
                                "Size",
                                "enums",
                                List.of(Map.of("value", "Small"), Map.of("value", "Large")))))
                .extract()
                .path("_embedded.custom_fields[0].id");
        int id = newEntity(account, "leads", Map.of("custom_fields_values", List.of(value(field, "large"))));
        int large = shown(account, "leads", id)
                .body(VALUES + "[0].value", equalTo("Large"))
                .extract()
                .path(VALUES + "[0].enum_id");

        add(
                        account,
                        "leads",
                        List.of(Map.of(
                                "custom_fields_values",
                                List.of(Map.of("field_id", field, "values", List.of(Map.of("enum_id", large)))))))
                .statusCode(200);
        add(account, "leads", List.of(Map.of("custom_fields_values", List.of(value(field, "Huge")))))
                .statusCode(400)
                .body("validation-errors[0].errors.code", contains("NotSupportedChoice"));
    }

    @Test
    void aTelephoneHasAKind() {
        int id = newEntity(
                account,
                "contacts",
                Map.of(
                        "custom_fields_values",
                        List.of(Map.of(
                                "field_code",
                                "PHONE",
                                "values",
                                List.of(Map.of("value", "1", "enum_code", "MOB"), Map.of("value", "2"))))));

        shown(account, "contacts", id)
                .body("custom_fields_values[0].field_code", equalTo("PHONE"))
                .body(VALUES + ".value", contains("1", "2"))
                .body(VALUES + ".enum_code", contains("MOB", "WORK"));
    }

    @Test
    void noValuesClearAFieldAndOthersStay() {
        int one = newField(account, "leads", "text", "One");
        int two = newField(account, "leads", "text", "Two");
        int id = newEntity(account, "leads", Map.of("custom_fields_values", List.of(value(one, "1"), value(two, "2"))));

        change(account, "leads", id, Map.of("custom_fields_values", List.of(Map.of("field_id", one))))
                .statusCode(200);
        shown(account, "leads", id).body("custom_fields_values.field_id", contains(two));

        change(account, "leads", id, Map.of("custom_fields_values", List.of(value(two, ""))))
                .statusCode(200);
        shown(account, "leads", id).body("custom_fields_values", nullValue());
    }

    @Test
    void oneValueIsAllThatMostTypesTake() {
        int field = newField(account, "leads", "text", "One");

        add(
                        account,
                        "leads",
                        List.of(Map.of(
                                "custom_fields_values",
                                List.of(Map.of(
                                        "field_id",
                                        field,
                                        "values",
                                        List.of(Map.of("value", "a"), Map.of("value", "b")))))))
                .statusCode(400)
                .body("validation-errors[0].errors", hasSize(1));
    }

    @Test
    void partsAreKeptAsGiven() {
        int field = newField(account, "companies", "legal_entity", "Requisites");
        Map<String, ?> parts = Map.of("name", "Firm Ltd", "vat_id", "7701");

        int id = newEntity(account, "companies", Map.of("custom_fields_values", List.of(value(field, parts))));

        assertThat(shown(account, "companies", id).extract().jsonPath().getMap(VALUES + "[0].value"))
                .isEqualTo(parts);
    }
}
