package io.beseda.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    @Test
    void aTextIsKeptAsItWasWritten() {
        assertThat(new MessageText("  two\nlines 👋 ").value()).isEqualTo("  two\nlines 👋 ");
        assertThat(new MessageText("x".repeat(4000)).value()).hasSize(4000);
    }

    @Test
    void whatCannotBeStoredIsRefusedWithoutQuotingIt() {
        assertThat(MessageText.problemOf(" \n\t")).contains(MessageText.Problem.EMPTY);
        assertThat(MessageText.problemOf(null)).contains(MessageText.Problem.EMPTY);
        assertThat(MessageText.problemOf("x".repeat(4001))).contains(MessageText.Problem.TOO_LONG);
        assertThat(MessageText.problemOf("a\0b")).contains(MessageText.Problem.NOT_UNICODE);
        assertThat(MessageText.problemOf("a\ud83d")).contains(MessageText.Problem.NOT_UNICODE);
        assertThat(MessageText.problemOf("\udc4b\ud83d")).contains(MessageText.Problem.NOT_UNICODE);
        assertThatThrownBy(() -> new MessageText("secret\0"))
                .isInstanceOf(UnusableText.class)
                .hasMessageNotContaining("secret");
    }

    @Property
    void whateverIsAcceptedSurvivesTheWayToTheDatabaseAndBack(@ForAll String text) {
        boolean accepted = MessageText.problemOf(text).isEmpty();
        String survived = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        boolean storable = survived.equals(text) && text.indexOf('\0') < 0 && !text.isBlank() && text.length() <= 4000;
        assertThat(accepted).isEqualTo(storable);
    }
}
