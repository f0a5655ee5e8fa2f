package io.beseda.chatconfig.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HexColorTest {

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0",
        "#FFFFFF, #ffffff, 1.0",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#2463eb, #ffffff, 5.16",
    })
    void contrastIsThatOfWcagWhicheverIsInFront(String one, String other, double ratio) {
        assertThat(new HexColor(one).contrastWith(new HexColor(other))).isEqualTo(ratio, within(0.02));
        assertThat(new HexColor(other).contrastWith(new HexColor(one))).isEqualTo(ratio, within(0.02));
    }
}
