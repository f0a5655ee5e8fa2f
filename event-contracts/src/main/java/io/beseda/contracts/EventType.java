package io.beseda.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event type: its wire name, record and topic. A name, once published, keeps its meaning for ever. */
public enum EventType {
    MESSAGE_WRITTEN("io.beseda.message-written", MessageWritten.class, Topic.VISITOR_ACTIVITY),
    FINISH_REQUESTED("io.beseda.finish-requested", FinishRequested.class, Topic.VISITOR_ACTIVITY),
    PAGE_DATA_WRITTEN("io.beseda.page-data-written", PageDataWritten.class, Topic.VISITOR_ACTIVITY),
    VISITOR_IDENTIFIED("io.beseda.visitor-identified", VisitorIdentified.class, Topic.VISITOR_ACTIVITY),
    CONVERSATION_STARTED("io.beseda.conversation-started", ConversationStarted.class, Topic.CONVERSATION_EVENTS),
    MESSAGE_ADDED("io.beseda.message-added", MessageAdded.class, Topic.CONVERSATION_EVENTS),
    MESSAGE_REFUSED("io.beseda.message-refused", MessageRefused.class, Topic.CONVERSATION_EVENTS),
    CONVERSATION_FINISHED("io.beseda.conversation-finished", ConversationFinished.class, Topic.CONVERSATION_EVENTS),
    CONVERSATION_REOPENED("io.beseda.conversation-reopened", ConversationReopened.class, Topic.CONVERSATION_EVENTS),
    CONVERSATION_ASSIGNED("io.beseda.conversation-assigned", ConversationAssigned.class, Topic.CONVERSATION_EVENTS),
    NOTE_ADDED("io.beseda.note-added", NoteAdded.class, Topic.CONVERSATION_EVENTS),
    PAGE_DATA_GIVEN("io.beseda.page-data-given", PageDataGiven.class, Topic.CONVERSATION_EVENTS),
    VISITOR_LINKED("io.beseda.visitor-linked", VisitorLinked.class, Topic.CONVERSATION_EVENTS),
    VISITOR_UNLINKED("io.beseda.visitor-unlinked", VisitorUnlinked.class, Topic.CONVERSATION_EVENTS),
    CLIENT_HISTORY_ERASED("io.beseda.client-history-erased", ClientHistoryErased.class, Topic.CONVERSATION_EVENTS),
    ONLINE_CHAT_PUBLISHED("io.beseda.online-chat-published", OnlineChatPublished.class, Topic.ONLINE_CHATS),
    FEEDBACK_BUTTON_PUBLISHED(
            "io.beseda.feedback-button-published", FeedbackButtonPublished.class, Topic.FEEDBACK_BUTTONS),
    INCOMING_LEAD_OPENED("io.beseda.incoming-lead-opened", IncomingLeadOpened.class, Topic.CRM_EVENTS),
    CONVERSATION_PLACED("io.beseda.conversation-placed", ConversationPlaced.class, Topic.CRM_EVENTS),
    EXTERNAL_ID_MATCHED("io.beseda.external-id-matched", ExternalIdMatched.class, Topic.CRM_EVENTS),
    CLIENT_ERASED("io.beseda.client-erased", ClientErased.class, Topic.CRM_EVENTS),
    WIDGET_SIGHTED("io.beseda.widget-sighted", WidgetSighted.class, Topic.WIDGET_SIGHTINGS),
    CUSTOM_FIELD_PUBLISHED("io.beseda.custom-field-published", CustomFieldPublished.class, Topic.CUSTOM_FIELDS),
    TYPING_CHANGED("io.beseda.typing-changed", TypingChanged.class, Topic.LIVE_SIGNALS),
    MESSAGES_READ("io.beseda.messages-read", MessagesRead.class, Topic.LIVE_SIGNALS),
    PRESENCE_ASKED("io.beseda.presence-asked", PresenceAsked.class, Topic.LIVE_SIGNALS),
    PRESENCE_TOLD("io.beseda.presence-told", PresenceTold.class, Topic.LIVE_SIGNALS),
    VIEWING_CHANGED("io.beseda.viewing-changed", ViewingChanged.class, Topic.LIVE_SIGNALS),
    SIGNED_OUT("io.beseda.signed-out", SignedOut.class, Topic.LIVE_SIGNALS),
    USER_PUBLISHED("io.beseda.user-published", UserPublished.class, Topic.USERS),
    TOKEN_REVOKED("io.beseda.token-revoked", TokenRevoked.class, Topic.REVOKED_TOKENS);

    private static final Map<String, EventType> BY_NAME = index(EventType::typeName);
    private static final Map<Class<? extends Event>, EventType> BY_RECORD = index(EventType::recordType);

    private final String typeName;
    private final Class<? extends Event> recordType;
    private final Topic topic;

    EventType(String typeName, Class<? extends Event> recordType, Topic topic) {
        this.typeName = typeName;
        this.recordType = recordType;
        this.topic = topic;
    }

    /** The value of header {@link CloudEventHeaders#TYPE}. */
    public String typeName() {
        return typeName;
    }

    public Class<? extends Event> recordType() {
        return recordType;
    }

    public Topic topic() {
        return topic;
    }

    /** The type of this event. */
    public static EventType of(Event event) {
        return BY_RECORD.get(event.getClass());
    }

    /** The type with this wire name; empty for a name of a newer version, which readers skip. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    private static <K> Map<K, EventType> index(Function<EventType, K> key) {
        return Stream.of(values()).collect(Collectors.toUnmodifiableMap(key, type -> type));
    }
}
