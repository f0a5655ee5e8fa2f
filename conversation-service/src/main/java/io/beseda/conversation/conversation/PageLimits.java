package io.beseda.conversation.conversation;

/** How long the pages of lists are, for REST and its documents. */
public final class PageLimits {

    public static final int CONVERSATIONS = 200;
    public static final String CONVERSATIONS_DEFAULT = "50";
    public static final int MESSAGES = 200;
    public static final String MESSAGES_DEFAULT = "200";

    private PageLimits() {}
}
