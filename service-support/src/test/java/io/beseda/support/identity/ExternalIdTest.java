package io.beseda.support.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdTest {

    @Test
    void textsAreEqualCharacterByCharacterAfterTrimming() {
        assertThat(text("  Client 7 \t")).isEqualTo("Client 7");
        assertThat(text("client 7")).isNotEqualTo(text("Client 7"));
        assertThat(text("007")).isEqualTo("007").isNotEqualTo(text("7"));
        assertThat(text("7.0")).isNotEqualTo(text("7"));
    }

    @ParameterizedTest
    @CsvSource({"7,7", "7.0,7", "007,7", " +7.50 ,7.5", "-0.00,0", "1000,1000", "-12.340,-12.34", "0.001,0.001"})
    void numbersAreEqualByValue(String said, String canonical) {
        assertThat(ExternalId.of(ExternalIdKind.NUMERIC, said)).contains(new ExternalId(canonical));
    }

    @Test
    void aNumberOfAnyLengthStaysAPlainDecimal() {
        String long255 = "9".repeat(255);

        assertThat(ExternalId.of(ExternalIdKind.NUMERIC, long255)).contains(new ExternalId(long255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "7a", "1e9", "7.", ".5", "0x7", "7 7", "٧", "NaN", "1,000"})
    void whatIsNoNumberIsNoneOfANumericField(String said) {
        assertThat(ExternalId.of(ExternalIdKind.NUMERIC, said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "a\0b", "a\nb", "\ud800", "a\udc00"})
    void theEmptyAndTheUnstorableAreNoExternalIds(String said) {
        assertThat(ExternalId.of(ExternalIdKind.TEXT, said)).isEmpty();
        assertThat(ExternalId.of(ExternalIdKind.NUMERIC, said)).isEmpty();
    }

    @Test
    void itHas255CharactersAtMost() {
        assertThat(ExternalId.of(ExternalIdKind.TEXT, "x".repeat(255))).isPresent();
        assertThat(ExternalId.of(ExternalIdKind.TEXT, "x".repeat(256))).isEmpty();
    }

    private static String text(String said) {
        return ExternalId.of(ExternalIdKind.TEXT, said).orElseThrow().value();
    }
}
