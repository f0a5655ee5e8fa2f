package io.beseda.conversation.search;

import static io.beseda.conversation.search.SearchableText.HIT_END;
import static io.beseda.conversation.search.SearchableText.HIT_START;
import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.conversation.search.Excerpt.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void hitsArePiecesOfTheOriginal() {
        assertThat(pieces("Ещё ЧАЮ, please", "еще [чаю], [please]"))
                .containsExactly(
                        new Piece("Ещё ", false),
                        new Piece("ЧАЮ", true),
                        new Piece(", ", false),
                        new Piece("please", true));
    }

    @Test
    void aTextWithoutHitsIsOnePiece() {
        assertThat(pieces("tea", "tea")).containsExactly(new Piece("tea", false));
    }

    @Test
    void aLongTextIsCutAroundTheFirstHitWhereWordsEnd() {
        String filling = "word ".repeat(50);
        String text = filling + "tea " + filling;

        Excerpt excerpt = Excerpt.of(text, marked(filling + "[tea] " + filling));

        assertThat(excerpt.pieces()).startsWith(new Piece("…", false)).endsWith(new Piece("…", false));
        assertThat(excerpt.pieces()).contains(new Piece("tea", true));
        String shown = joined(excerpt).replace("…", "");
        assertThat(shown).startsWith("word ").endsWith(" word").hasSizeBetween(200, 240);
        assertThat(shown.indexOf("tea")).isBetween(40, 60);
    }

    @Test
    void aLongHitIsCutWithTheText() {
        String word = "x".repeat(1000);

        assertThat(pieces(word, "[" + word + "]"))
                .containsExactly(new Piece("x".repeat(240), true), new Piece("…", false));
    }

    @Test
    void aPairOfSurrogatesIsNotTornApart() {
        String text = "🙂".repeat(100) + "tea" + "🙂".repeat(200) + "a";

        Excerpt excerpt = Excerpt.of(text, marked("🙂".repeat(100) + "[tea]" + "🙂".repeat(200) + "a"));

        assertThat(joined(excerpt).replace("🙂", "")).isEqualTo("…tea…");
    }

    private static List<Piece> pieces(String original, String marked) {
        return Excerpt.of(original, marked(marked)).pieces();
    }

    private static String marked(String text) {
        return text.replace('[', HIT_START).replace(']', HIT_END);
    }

    private static String joined(Excerpt excerpt) {
        return excerpt.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
