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
    @JsonSubTypes.Type(value = OperatorFrame.Refresh.class, name = "refresh")
})
public sealed interface OperatorFrame {

    /** @throws IOException if the text is no frame an operator may send */
    static OperatorFrame parse(String text) throws IOException {
        return Objects.requireNonNull(Parsing.READER.<OperatorFrame>readValue(text));
    }

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

    /** Holds the reader; an interface has no private static. */
    final class Parsing {

        private static final ObjectReader READER = StrictJson.readerFor(OperatorFrame.class);

        private Parsing() {}
    }
}
