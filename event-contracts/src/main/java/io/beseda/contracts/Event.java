package io.beseda.contracts;

/**
 * A fact published on a topic. Its JSON is the record itself; its type, id and time travel in {@link CloudEventHeaders}.
 *
 * <p>A record is complete when it exists: a required field that is missing ends its construction with a
 * {@link NullPointerException} that names it. Fields that may be {@code null} say so.
 *
 * <p>Which topic carries which events, and under which key, is told by {@link Topic}.
 */
public sealed interface Event
        permits VisitorActivity,
                ConversationEvent,
                OnlineChatEvent,
                FeedbackButtonEvent,
                CrmEvent,
                WidgetSighting,
                CustomFieldEvent,
                LiveSignal,
                UserEvent,
                TokenRevoked {

    /** The account that owns the fact. The header {@code ce_accountid} repeats it; a record where they differ is refused. */
    long accountId();

    /** The Kafka key: events with one key keep their order. */
    String key();
}
