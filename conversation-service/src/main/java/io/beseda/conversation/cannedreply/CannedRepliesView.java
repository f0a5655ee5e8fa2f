package io.beseda.conversation.cannedreply;

import java.util.List;

/** The canned replies of an account by shortcut. */
public record CannedRepliesView(List<CannedReplyView> items) {}
