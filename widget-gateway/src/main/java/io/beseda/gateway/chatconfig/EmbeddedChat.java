package io.beseda.gateway.chatconfig;

/** A chat as one of its two embed scripts names it. */
public record EmbeddedChat(OnlineChat chat, Placement placement) {}
