package io.beseda.conversation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beseda.conversation.conversation.ConversationNumber;
import io.beseda.support.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {

    @ParameterizedTest
    @ValueSource(strings = {"42", "A42", "a42", "А42", "а42", " 42 ", "0042"})
    void aNumberNamesAConversation(String text) {
        assertThat(SearchQuery.parse(text).number()).contains(new ConversationNumber(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B42", "4 2", "42a", "0", "1234567890123456789", "tea"})
    void otherTextsNameNone(String text) {
        assertThat(SearchQuery.parse(text).number()).isEmpty();
    }

    @Test
    void theLastWordIsSetApart() {
        SearchQuery query = SearchQuery.parse("  Зелёный  ЧАЙ ");

        assertThat(query.words()).isEqualTo("зеленый");
        assertThat(query.last()).isEqualTo("чай");
        assertThat(query.prefix()).isEqualTo("'чай':*");
    }

    @Test
    void whatMeansSomethingToPostgresIsQuoted() {
        assertThat(SearchQuery.parse("o'clock\\").prefix()).isEqualTo("'o''clock\\\\':*");
    }

    @Test
    void aSingleCharacterIsNoBeginning() {
        assertThat(SearchQuery.parse("green t").prefix()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nul \0", "half a pair \ud83d"})
    void whatCannotBeSearchedIsRefused(String text) {
        assertThatThrownBy(() -> SearchQuery.parse(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void aTextIsNotLongerThanTwoHundredCharacters() {
        assertThat(SearchQuery.parse("x".repeat(200)).last()).hasSize(200);
        assertThatThrownBy(() -> SearchQuery.parse("x".repeat(201))).isInstanceOf(Refusal.class);
    }
}
