package io.beseda.support.v4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beseda.support.problem.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class V4BatchTest {

    @Test
    void valuesAreReadAndWhatNobodyAsksForIsIgnored() {
        V4Batch batch = V4Batch.of(json("[{'name':'A','sort':'7','flag':true,'is_deleted':null,'_embedded':{}}]"));

        batch.read(item -> {
            assertThat(item.text("name")).contains("A");
            assertThat(item.number("sort")).contains(7L);
            assertThat(item.flag("flag")).contains(true);
            assertThat(item.text("is_deleted")).isEmpty();
            return Optional.empty();
        });
    }

    @Test
    void entriesAreCalledAsTheClientCallsThemOrByTheirPlace() {
        V4Batch batch = V4Batch.of(json("[{},{'request_id':'second'},{'request_id':7}]"));

        assertThat(batch.requestIds()).containsExactly("0", "second", "7");
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        V4Batch batch = V4Batch.of(
                json(
                        "[{'name':1,'enums':[{'value':'a'},{'value':true},3]},{'name':'B'},{'request_id':'x','name':null},[]]"));

        assertThatThrownBy(() -> batch.read(V4BatchTest::nameOf))
                .isInstanceOfSatisfying(
                        V4Refusal.class,
                        refusal -> assertThat(refusal.validationErrors())
                                .containsExactly(
                                        new V4Errors(
                                                "0",
                                                List.of(
                                                        wrongType("name", "A text is expected here."),
                                                        wrongType("enums.2", "An object is expected here."),
                                                        wrongType("enums.1.value", "A text is expected here."))),
                                        new V4Errors(
                                                "x",
                                                List.of(new V4Errors.V4Error("NotBlank", "name", "Give it a name."))),
                                        new V4Errors(
                                                "3",
                                                List.of(
                                                        wrongType("", "An object is expected here."),
                                                        new V4Errors.V4Error("NotBlank", "name", "Give it a name.")))));
    }

    @Test
    void aBatchHasALimit() {
        JsonNode body = new JsonMapper().valueToTree(Collections.nCopies(251, List.of()));

        assertThatThrownBy(() -> V4Batch.of(body)).isInstanceOf(Refusal.class).hasMessage("Limit 250 per page");
        assertThatThrownBy(() -> V4Batch.of(json("{}"))).isInstanceOf(V4Refusal.class);
    }

    @Test
    void anAbsentBodyIsAnEmptyObject() {
        assertThat(V4Batch.ofOne(null).requestIds()).containsExactly("0");
    }

    private static Optional<String> nameOf(V4Item item) {
        Optional<String> name = item.text("name");
        item.list("enums").ifPresent(enums -> enums.forEach(each -> each.text("value")));
        item.require("name", "Give it a name.");
        return name;
    }

    private static V4Errors.V4Error wrongType(String path, String detail) {
        return new V4Errors.V4Error("InvalidType", path, detail);
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
