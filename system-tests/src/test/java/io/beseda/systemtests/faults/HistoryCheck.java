package io.beseda.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.beseda.systemtests.client.History;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Compares what was sent and acknowledged, what is stored, and what people saw. Nothing acknowledged may be missing, nothing
 * may be there twice, everybody sees one order, and nobody sees what is not stored.
 */
final class HistoryCheck {

    private final List<String> stored;
    private final List<String> clientMessageIds;
    private final List<Long> sequences;

    /** @param stored the conversation's messages as the database gives them */
    HistoryCheck(List<JsonNode> stored) {
        this.stored = stored.stream().map(message -> message.get("id").asText()).toList();
        this.clientMessageIds = stored.stream()
                .map(message -> message.get("clientMessageId").asText())
                .toList();
        this.sequences =
                stored.stream().map(message -> message.get("sequence").asLong()).toList();
    }

    void everythingSentIsStoredOnceWithoutHoles(List<String> sent) {
        assertThat(clientMessageIds).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sent.size()).boxed().toList());
    }

    void nothingAcceptedIsMissing(History sender) {
        assertThat(clientMessageIds).containsAll(sender.accepted());
    }

    void isWhatWasSeen(History viewer) {
        assertThat(viewer.contradictions()).isEmpty();
        assertThat(viewer.shown()).containsExactlyElementsOf(stored);
    }
}
