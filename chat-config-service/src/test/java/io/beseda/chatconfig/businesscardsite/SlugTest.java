package io.beseda.chatconfig.businesscardsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.chatconfig.field.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"tea", "tea-shop", "24-7", "a1234567890123456789012345678901234567890"})
    void lettersDigitsAndSingleHyphensMakeASlug(String typed) {
        String slug = typed.substring(0, Math.min(typed.length(), 40));

        assertThat(new Slug(slug).value()).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, slug-length",
        "a1234567890123456789012345678901234567890, slug-length",
        "-tea, slug-characters",
        "tea-, slug-characters",
        "tea--shop, slug-characters",
        "tea shop, slug-characters",
        "чай, slug-characters",
        "<b>tea</b>, slug-characters",
        "chat.js, slug-characters",
        "admin, slug-reserved",
        "Console, slug-reserved",
    })
    void everythingElseIsRefusedWithItsReason(String typed, String code) {
        assertThatThrownBy(() -> new Slug(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Чайная «Щука», chaynaya-shchuka-3fa92c",
        "Tea & Coffee, tea-coffee-3fa92c",
        "Café Ñandú, cafe-nandu-3fa92c",
        "💐, site-3fa92c",
        "Очень длинное название небольшого магазина цветов, ochen-dlinnoye-nazvaniye-nebolsho-3fa92c",
    })
    void aNewOneResemblesTheName(String name, String slug) {
        assertThat(Slug.resembling(new SiteName(name), "3fa92c").value()).isEqualTo(slug);
    }
}
