package io.beseda.contracts;

import java.time.Duration;

/**
 * Every topic: its name, what its key is, how many partitions it has, how long records stay, and why.
 *
 * <p>Each has a companion {@link #parkedName()} for records no consumer could read or handle.
 */
public enum Topic {
    /**
     * 12 partitions: conversation-service scales to 12 pods, one owner per visitor. 7 days: longer than any outage of the
     * consumer that would go unnoticed.
     */
    VISITOR_ACTIVITY("visitor-activity.v1", "visitorId", 12, Cleanup.DELETE, Duration.ofDays(7)),
    /**
     * 12 partitions as above. 30 days: a new internal consumer can be filled from a month of history; what is older is
     * asked from the history REST.
     */
    CONVERSATION_EVENTS(
            "conversation-events.v1",
            "conversationId, visitorId or erasureId",
            12,
            Cleanup.DELETE,
            Duration.ofDays(30)),
    /** 3 partitions: few records, read whole by every gateway at start. Compacted: the last snapshot of every chat stays for ever. */
    ONLINE_CHATS("online-chats.v1", "onlineChatId", 3, Cleanup.COMPACT, Duration.ofDays(7)),
    /** As online chats. */
    FEEDBACK_BUTTONS("feedback-buttons.v1", "feedbackButtonId", 3, Cleanup.COMPACT, Duration.ofDays(7)),
    /** 6 partitions: written at the speed of people. 30 days, as conversation events. */
    CRM_EVENTS(
            "crm-events.v1", "entity (lead:42, contact:7, person:<personId>)", 6, Cleanup.DELETE, Duration.ofDays(30)),
    /** 3 partitions: sums of a few seconds, not sessions. 7 days: what is older than that is shown to nobody. */
    WIDGET_SIGHTINGS("widget-sightings.v1", "onlineChatId", 3, Cleanup.DELETE, Duration.ofDays(7)),
    /** 3 partitions: changed by few people, rarely. Compacted: the last snapshot of every field stays for ever. */
    CUSTOM_FIELDS("custom-fields.v1", "fieldId", 3, Cleanup.COMPACT, Duration.ofDays(7)),
    /**
     * 6 partitions: read whole by every gateway, and written by people's typing. 1 day: reading marks wait that long for a
     * service that is away; all else is worth seconds.
     */
    LIVE_SIGNALS("live-signals.v1", "conversationId, visitorId or userId", 6, Cleanup.DELETE, Duration.ofDays(1)),
    /** 3 partitions: changed by few people, rarely. Compacted: the last snapshot of every user stays for ever. */
    USERS("users.v1", "userId", 3, Cleanup.COMPACT, Duration.ofDays(7)),
    /**
     * 1 partition: few records, read whole by every service at start. Compacted: a revocation stays until its token has expired,
     * then a tombstone removes it.
     */
    REVOKED_TOKENS("revoked-tokens.v1", "tokenId", 1, Cleanup.COMPACT, Duration.ofDays(7));

    private final String topicName;
    private final String key;
    private final int partitions;
    private final Cleanup cleanup;
    private final Duration retention;

    Topic(String topicName, String key, int partitions, Cleanup cleanup, Duration retention) {
        this.topicName = topicName;
        this.key = key;
        this.partitions = partitions;
        this.cleanup = cleanup;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    /** What the record key holds, for documents. */
    public String key() {
        return key;
    }

    public int partitions() {
        return partitions;
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    /** How long a record stays; for a compacted topic, how long a tombstone does. */
    public Duration retention() {
        return retention;
    }

    /** The topic where records of this one are parked that could not be handled: one partition, kept 30 days. */
    public String parkedName() {
        return topicName + ".parked";
    }

    /** What happens to old records. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }
}
