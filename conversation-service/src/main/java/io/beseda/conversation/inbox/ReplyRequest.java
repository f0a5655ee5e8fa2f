package io.beseda.conversation.inbox;

import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * An operator's answer.
 *
 * @param clientMessageId the same whenever the request is sent again
 * @param text 1 to 4000 characters, not only white space
 */
public record ReplyRequest(@NotNull UUID clientMessageId, String text) {

    ClientMessageId id() {
        return new ClientMessageId(clientMessageId);
    }

    MessageText messageText() {
        return MessageText.ofField("/text", text);
    }
}
