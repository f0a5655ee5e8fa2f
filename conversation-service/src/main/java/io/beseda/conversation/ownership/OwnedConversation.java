package io.beseda.conversation.ownership;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.visitor.VisitorId;

/**
 * A conversation and whose it is.
 *
 * @param begun by whom it was begun, when and where
 */
record OwnedConversation(ConversationId id, VisitorId owner, Ownership.Begun begun) {}
