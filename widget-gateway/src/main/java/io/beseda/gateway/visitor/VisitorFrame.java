package io.beseda.gateway.visitor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectReader;
import io.beseda.gateway.connection.StrictJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a visitor's client may send. Members not named here, whatever they claim, are passed over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VisitorFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = VisitorFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = VisitorFrame.Refresh.class, name = "refresh")
})
public sealed interface VisitorFrame {

    /** @throws IOException if the text is no frame a visitor may send */
    static VisitorFrame parse(String text) throws IOException {
        return Objects.requireNonNull(Parsing.READER.<VisitorFrame>readValue(text));
    }

    /** The first frame. */
    record Hello(String token, String visitorToken, Resume resume) implements VisitorFrame {

        public Hello {
            Objects.requireNonNull(token, "token");
        }
    }

    /**
     * What a client that comes back already has.
     *
     * @param conversationId of its newest message
     * @param lastSequence of its newest message
     * @param asOf of the last welcome it was current after
     */
    record Resume(UUID conversationId, long lastSequence, Instant asOf) {

        public Resume {
            Objects.requireNonNull(conversationId, "conversationId");
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /** A text to store. */
    record Message(UUID clientMessageId, String text, UUID conversationId, ClaimedPage page) implements VisitorFrame {

        public Message {
            Objects.requireNonNull(clientMessageId, "clientMessageId");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A new token for the same session. */
    record Refresh(String token) implements VisitorFrame {

        public Refresh {
            Objects.requireNonNull(token, "token");
        }
    }

    /** The page the visitor is on, as the page says; too long values are cut. */
    record ClaimedPage(String url, String title, String referrer) {

        private static final int MAX_URL = 2048;
        private static final int MAX_TITLE = 255;

        public ClaimedPage {
            Objects.requireNonNull(url, "url");
            url = cut(url, MAX_URL);
            title = title == null ? null : cut(title, MAX_TITLE);
            referrer = referrer == null ? null : cut(referrer, MAX_URL);
        }

        private static String cut(String text, int length) {
            if (text.length() <= length) {
                return text;
            }
            return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
        }
    }

    /** Holds the reader; an interface has no private static. */
    final class Parsing {

        private static final ObjectReader READER = StrictJson.readerFor(VisitorFrame.class);

        private Parsing() {}
    }
}
