package io.beseda.gateway.visitor;

/** Why a message is refused, as the client sees it. */
public enum RefusalCode {
    TEXT_EMPTY("text-empty", "The text is empty."),
    TEXT_TOO_LONG("text-too-long", "The text is longer than 4000 characters."),
    TOO_MANY_ATTACHMENTS("too-many-attachments", "A message has ten files at most."),
    RATE_LIMITED("rate-limited", "Too many messages: send it again later."),
    NOT_ACCEPTED_RETRY("not-accepted-retry", "It could not be taken now: send it again."),
    CONVERSATION_FINISHED("conversation-finished", "The conversation is finished: start a new one with this text."),
    CONVERSATION_UNKNOWN("conversation-unknown", "There is no such conversation."),
    ATTACHMENT_UNUSABLE("attachment-unusable", "A file is gone or was sent before: attach it again.");

    private final String code;
    private final String detail;

    RefusalCode(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
