package io.beseda.conversation.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beseda.conversation.inbox.AuthorView;
import io.beseda.conversation.inbox.ConversationView;
import java.time.Instant;
import java.util.List;

/**
 * What was found.
 *
 * @param message absent where the conversation was found by its number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchResultView(ConversationView conversation, MessageView message) {

    /**
     * The found message.
     *
     * @param excerpt the text around the hits; texts, never HTML
     */
    public record MessageView(long sequence, AuthorView author, List<PieceView> excerpt, Instant createdAt) {

        static MessageView of(FoundMessage found, Excerpt excerpt) {
            return new MessageView(
                    found.sequence(),
                    AuthorView.of(found.author(), found.visitorId()),
                    excerpt.pieces().stream()
                            .map(piece -> new PieceView(piece.text(), piece.hit()))
                            .toList(),
                    found.createdAt());
        }
    }

    /** A piece of an excerpt. */
    public record PieceView(String text, boolean hit) {}
}
