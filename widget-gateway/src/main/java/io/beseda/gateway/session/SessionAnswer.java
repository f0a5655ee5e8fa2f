package io.beseda.gateway.session;

/** The answer of {@code POST /widget/session}. */
record SessionAnswer(String token, long expiresInSeconds, String placement, String frameUrl, PublicChat chat) {

    /** What anybody who may run the chat may know of it. */
    record PublicChat(String name, String conversationMode) {}
}
