package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.PageData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes that sites send. */
class PageDataReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theDocumentedShapeIsReadWhole() {
        var data = read("""
                {"contact":{"name":"Иван","custom_fields":[{"id":4711,"values":[{"value":"+79161234567","enum":"MOB"}]}]},
                 "lead":{"name":"Order 12","sale":1500.5,"custom_fields":[{"id":"4712","values":[{"value":"google"}]}]},
                 "note":{"text":"Basket: 2","element_type":1,"note_type":"common"},
                 "bot_params":{"city":"Kazan","visits":3,"vip":true}}""").orElseThrow();

        assertThat(data.contact())
                .isEqualTo(new PageData.Contact(
                        "Иван",
                        List.of(new PageData.Field(4711L, null, List.of(new PageData.Value("+79161234567", "MOB"))))));
        assertThat(data.lead())
                .isEqualTo(new PageData.Lead(
                        "Order 12",
                        new BigDecimal("1500.5"),
                        List.of(new PageData.Field(4712L, null, List.of(new PageData.Value("google", null))))));
        assertThat(data.note()).isEqualTo(new PageData.Note("Basket: 2", PageData.Target.CONTACT));
        assertThat(data.botParams()).isEqualTo(Map.of("city", "Kazan", "visits", "3", "vip", "true"));
    }

    @Test
    void fieldsAreNamedByCodeAndChoicesByNumberToo() {
        assertThat(contactFields("{\"code\":\"PHONE\",\"values\":[{\"value\":79161234567,\"enum\":4401}]}"))
                .containsExactly(new PageData.Field(null, "PHONE", List.of(new PageData.Value("79161234567", "4401"))));
    }

    @Test
    void bareValuesAreRead() {
        assertThat(contactFields("{\"code\":\"EMAIL\",\"values\":[\"a@shop.example\"]}"))
                .containsExactly(
                        new PageData.Field(null, "EMAIL", List.of(new PageData.Value("a@shop.example", null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "null",
                "{\"contact\":null,\"lead\":[],\"note\":5,\"bot_params\":\"x\"}",
                "{\"contact\":{\"name\":\"  \",\"custom_fields\":[]}}",
                "{\"contact\":{\"custom_fields\":{\"id\":1}}}",
                "{\"contact\":{\"custom_fields\":[null,5,{\"id\":1},{\"values\":[{\"value\":\"x\"}]},"
                        + "{\"id\":0,\"values\":[{\"value\":\"x\"}]},{\"id\":\"no\",\"values\":[{\"value\":\"x\"}]},"
                        + "{\"id\":1,\"values\":[{\"value\":null},{\"value\":{}},{}]}]}}",
                "{\"lead\":{\"sale\":\"free\"}}",
                "{\"note\":{\"text\":\"x\",\"element_type\":3}}",
                "{\"note\":{\"element_type\":2}}",
                "{\"bot_params\":{\"nested\":{\"x\":1},\"list\":[1],\"\":\"x\"}}"
            })
    void whatIsOfNoUseIsNothing(String json) {
        assertThat(read(json)).isEmpty();
    }

    @Test
    void oneBadPartDoesNotSpoilTheRest() {
        assertThat(
                        read(
                                "{\"contact\":{\"name\":{\"first\":\"I\"},\"custom_fields\":\"x\"},\"lead\":{\"name\":\"Order\"}}"))
                .contains(new PageData(null, new PageData.Lead("Order", null, List.of()), null, null));
    }

    @ParameterizedTest
    @CsvSource({"1500, 1500", "'\"1500\"', 1500", "'\"1500,50\"', 1500.50", "1.5e3, 1500", "9.999, 10.00", "0, 0"})
    void pricesAreReadAsPagesWriteThem(String sale, BigDecimal price) {
        assertThat(read("{\"lead\":{\"sale\":" + sale + "}}")
                        .orElseThrow()
                        .lead()
                        .price())
                .isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1e400", "1e15", "\"1e999999999\"", "\"NaN\"", "true", "12345678901234567890"})
    void whatIsNoPriceIsPassedOver(String sale) {
        assertThat(read("{\"lead\":{\"sale\":" + sale + "}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, CONTACT", "'\"1\"', CONTACT", "2, LEAD", "'\"2\"', LEAD", "null, LEAD"})
    void aNoteIsForTheContactOrTheDeal(String element, PageData.Target target) {
        assertThat(read("{\"note\":{\"text\":\"x\",\"element_type\":" + element + "}}")
                        .orElseThrow()
                        .note()
                        .target())
                .isEqualTo(target);
    }

    @Test
    void thereAreFiftyFieldsTwentyValuesAndFourThousandCharactersAtMost() {
        String values = numbers(30).map(i -> "{\"value\":" + i + "}").collect(Collectors.joining(","));
        String fields =
                numbers(60).map(i -> "{\"id\":" + i + ",\"values\":[1]}").collect(Collectors.joining(","));

        assertThat(contactFields("{\"id\":1,\"values\":[" + values + "]}")
                        .get(0)
                        .values())
                .hasSize(20);
        assertThat(contactFields(fields)).hasSize(50);
        assertThat(contactFields("{\"id\":1,\"values\":[\"" + "x".repeat(3_999) + "😀\"]}")
                        .get(0)
                        .values()
                        .get(0)
                        .value())
                .isEqualTo("x".repeat(3_999));
    }

    @Test
    void moreThanSixteenKilobytesAreNotReadAtAll() {
        assertThat(read("{\"note\":{\"text\":\"" + "ж".repeat(9_000) + "\"}}")).isEmpty();
        assertThat(read("{\"note\":{\"text\":\"" + "ж".repeat(8_000) + "\"}}")).isPresent();
    }

    @Test
    void textIsMadeFitToStore() {
        assertThat(read("{\"contact\":{\"name\":\"a\\u0000b\\ud83dc\"}}")
                        .orElseThrow()
                        .contact()
                        .name())
                .isEqualTo("ab\ufffdc");
    }

    private static Optional<PageData> read(String json) {
        try {
            return PageDataReader.read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PageData.Field> contactFields(String fields) {
        return read("{\"contact\":{\"custom_fields\":[" + fields + "]}}")
                .orElseThrow()
                .contact()
                .fields();
    }

    private static Stream<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed();
    }
}
