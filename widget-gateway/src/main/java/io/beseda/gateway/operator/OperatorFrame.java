package io.beseda.gateway.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectReader;
import io.beseda.gateway.connection.StrictJson;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What an operator's client may send. Operators answer by REST, never here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OperatorFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = OperatorFrame.Watch.class, name = "watch"),
    @JsonSubTypes.Type(value = OperatorFrame.Unwatch.class, name = "unwatch"),
    @JsonSubTypes.Type(value = OperatorFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = OperatorFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = OperatorFrame.Viewing.class, name = "viewing"),
    @JsonSubTypes.Type(value = OperatorFrame.Refresh.class, name = "refresh")
})
public sealed interface OperatorFrame {

    /** @throws IOException if the text is no frame an operator may send */
    static OperatorFrame parse(String text) throws IOException {
        return Objects.requireNonNull(Parsing.READER.<OperatorFrame>readValue(text));
    }

    /** What is worth telling at this moment only, of a conversation and the visitor it belongs to. */
    sealed interface Signal extends OperatorFrame {}

    /** The first frame. */
    record Hello(String token) implements OperatorFrame {

        public Hello {
            Objects.requireNonNull(token, "token");
        }
    }

    /** Ask for events; answered with watching. */
    record Watch(Scope scope, UUID conversationId) implements OperatorFrame {

        public Watch {
            requireSense(scope, conversationId);
        }

        /** Empty = the whole account. */
        Optional<UUID> conversation() {
            return Optional.ofNullable(conversationId);
        }
    }

    /** Ask for no more events; not answered. */
    record Unwatch(Scope scope, UUID conversationId) implements OperatorFrame {

        public Unwatch {
            requireSense(scope, conversationId);
        }

        Optional<UUID> conversation() {
            return Optional.ofNullable(conversationId);
        }
    }

    /** The operator writes, or has stopped. */
    record Typing(UUID conversationId, UUID visitorId, boolean typing) implements Signal {

        public Typing {
            requireBoth(conversationId, visitorId);
        }
    }

    /** The operator has read a conversation up to a message. */
    record Read(UUID conversationId, UUID visitorId, long sequence) implements Signal {

        public Read {
            requireBoth(conversationId, visitorId);
        }
    }

    /** The operator has a conversation open, or has left it; asks for the visitor's presence too. */
    record Viewing(UUID conversationId, UUID visitorId, boolean viewing) implements Signal {

        public Viewing {
            requireBoth(conversationId, visitorId);
        }
    }

    /** A new token of the same user. */
    record Refresh(String token) implements OperatorFrame {

        public Refresh {
            Objects.requireNonNull(token, "token");
        }
    }

    /** What is watched. */
    enum Scope {
        @JsonProperty("account")
        ACCOUNT,
        @JsonProperty("conversation")
        CONVERSATION
    }

    private static void requireSense(Scope scope, UUID conversationId) {
        Objects.requireNonNull(scope, "scope");
        if ((scope == Scope.CONVERSATION) != (conversationId != null)) {
            throw new IllegalArgumentException("scope and conversationId do not fit");
        }
    }

    private static void requireBoth(UUID conversationId, UUID visitorId) {
        Objects.requireNonNull(conversationId, "conversationId");
        Objects.requireNonNull(visitorId, "visitorId");
    }

    /** Holds the reader; an interface has no private static. */
    final class Parsing {

        private static final ObjectReader READER = StrictJson.readerFor(OperatorFrame.class);

        private Parsing() {}
    }
}
