package io.beseda.crm.dealcard;

import io.beseda.crm.conversation.AddedMessage;
import io.beseda.crm.conversation.ConversationRef;
import java.time.Instant;

/**
 * A message as the deal card shows it.
 *
 * @param authorName {@code null} when nobody told it
 * @param text shortened to {@value #MAX_TEXT} characters
 */
public record CardMessage(
        ConversationRef ref, long sequence, String authorType, String authorName, String text, Instant createdAt) {

    private static final int MAX_TEXT = 200;

    public static CardMessage of(AddedMessage message) {
        return new CardMessage(
                message.ref(),
                message.sequence(),
                message.author().type(),
                message.author().name(),
                message.text(),
                message.createdAt());
    }

    public CardMessage {
        text = shortened(text);
    }

    private static String shortened(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 2)) ? MAX_TEXT - 2 : MAX_TEXT - 1;
        return text.substring(0, end) + "…";
    }
}
