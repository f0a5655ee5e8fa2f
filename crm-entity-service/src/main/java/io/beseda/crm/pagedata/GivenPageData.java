package io.beseda.crm.pagedata;

import io.beseda.crm.conversation.ConversationRef;
import java.time.Instant;

/** What the page of a conversation's visitor claimed, all of it together. */
public record GivenPageData(ConversationRef ref, PageClaims claims, Instant givenAt) {}
