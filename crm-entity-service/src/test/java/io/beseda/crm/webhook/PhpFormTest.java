package io.beseda.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhpFormTest {

    @Test
    void nestingIsWrittenInBracketsWithExplicitIndexes() {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("id", 42);
        lead.put("tags", List.of("a", "b"));

        assertThat(PhpForm.of(Map.of("leads", Map.of("add", List.of(lead)))))
                .isEqualTo("leads%5Badd%5D%5B0%5D%5Bid%5D=42"
                        + "&leads%5Badd%5D%5B0%5D%5Btags%5D%5B0%5D=a&leads%5Badd%5D%5B0%5D%5Btags%5D%5B1%5D=b");
    }

    @Test
    void booleansAreOneAndZeroAndEverythingElseIsText() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("yes", true);
        values.put("no", false);
        values.put("number", 7L);
        values.put("empty", "");

        assertThat(PhpForm.of(values)).isEqualTo("yes=1&no=0&number=7&empty=");
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("absent", null);
        values.put("list", new ArrayList<>());

        assertThat(PhpForm.of(values)).isEmpty();
    }

    @Test
    void whatIsTooDeepIsLeftOut() {
        Map<String, ?> deep = Map.of("b", 1);
        for (int depth = 2; depth < 1_000; depth++) {
            deep = Map.of("b", deep);
        }
        Map<String, Object> deepest = Map.of("c", 1);
        for (int depth = 2; depth <= 16; depth++) {
            deepest = Map.of("c", deepest);
        }

        assertThat(PhpForm.of(deep)).isEmpty();
        assertThat(PhpForm.of(deepest)).isEqualTo("c" + "%5Bc%5D".repeat(15) + "=1");
    }

    @Test
    void textIsEncodedInKeysAndValues() {
        assertThat(PhpForm.of(Map.of("a&b[", Map.of("c]=", "Привет & пока\n😀"))))
                .isEqualTo("a%26b%5B%5Bc%5D%3D%5D="
                        + "%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82+%26+%D0%BF%D0%BE%D0%BA%D0%B0%0A%F0%9F%98%80");
    }
}
