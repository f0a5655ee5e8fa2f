package io.beseda.conversation.inbox;

/**
 * How many conversations are open.
 *
 * @param mine given to the caller
 * @param unassigned given to nobody
 */
public record InboxCountsView(long all, long mine, long unassigned) {}
