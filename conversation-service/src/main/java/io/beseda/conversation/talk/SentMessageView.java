package io.beseda.conversation.talk;

import java.util.UUID;

/** Answer to a message that was sent. */
record SentMessageView(UUID id) {}
