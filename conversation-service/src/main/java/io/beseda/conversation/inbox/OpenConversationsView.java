package io.beseda.conversation.inbox;

/**
 * How many conversations of an online chat are open.
 *
 * @param clients who hold at least one
 * @param clientsWithSeveral who hold more than one: for them a change to one active conversation is no small thing
 */
public record OpenConversationsView(long conversations, long clients, long clientsWithSeveral) {}
