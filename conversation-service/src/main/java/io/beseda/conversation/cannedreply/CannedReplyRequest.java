package io.beseda.conversation.cannedreply;

import io.beseda.conversation.message.MessageText;

/**
 * A canned reply as it is to be.
 *
 * @param shortcut 1 to 32 letters, digits and dashes, unique in the account whatever the case
 * @param text 1 to 4000 characters, not only white space
 */
public record CannedReplyRequest(String shortcut, String text) {

    Shortcut checkedShortcut() {
        return Shortcut.ofField("/shortcut", shortcut);
    }

    MessageText checkedText() {
        return MessageText.ofField("/text", text);
    }
}
