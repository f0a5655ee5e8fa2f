package io.beseda.conversation.happening;

import java.util.List;

/** What was done with a conversation, in the order in which it happened. */
public record HappeningsView(List<HappeningView> items) {}
