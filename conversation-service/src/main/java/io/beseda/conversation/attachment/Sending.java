package io.beseda.conversation.attachment;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.support.account.AccountId;

/** That a file went out with the message that has this place. */
public record Sending(AccountId accountId, AttachmentId attachmentId, ConversationId conversationId, long sequence) {}
