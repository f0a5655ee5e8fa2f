package io.beseda.gateway.visitor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.beseda.gateway.connection.StrictJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a visitor's client may send. Members not named here, whatever they claim, are passed over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VisitorFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = VisitorFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = VisitorFrame.Finish.class, name = "finish"),
    @JsonSubTypes.Type(value = VisitorFrame.PageData.class, name = "page-data"),
    @JsonSubTypes.Type(value = VisitorFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = VisitorFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = VisitorFrame.Refresh.class, name = "refresh")
})
public sealed interface VisitorFrame {

    /** @throws IOException if the text is no frame a visitor may send */
    static VisitorFrame parse(String text) throws IOException {
        return Objects.requireNonNull(Parsing.READER.<VisitorFrame>readValue(text));
    }

    /** What goes into the event log. */
    sealed interface Activity extends VisitorFrame {}

    /** What is worth telling at this moment only. */
    sealed interface Signal extends VisitorFrame {}

    /**
     * The first frame.
     *
     * @param visitorToken who this browser is without a proof of its own; {@code null} without one
     * @param link what this browser has written as an anonymous visitor is to be the person's; {@code null} = no
     */
    record Hello(String token, String visitorToken, Resume resume, Boolean link) implements VisitorFrame {

        public Hello {
            Objects.requireNonNull(token, "token");
        }

        boolean asksForLink() {
            return Boolean.TRUE.equals(link);
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

    /**
     * A text to store, files, or both.
     *
     * @param greeting what the bot has said around it; {@code null} for nothing
     */
    record Message(
            UUID clientMessageId,
            String text,
            UUID conversationId,
            ClaimedPage page,
            List<UUID> attachmentIds,
            ShownGreeting greeting)
            implements Activity {

        public Message {
            Objects.requireNonNull(clientMessageId, "clientMessageId");
            Objects.requireNonNull(text, "text");
            attachmentIds = attachmentIds == null ? List.of() : List.copyOf(attachmentIds);
        }
    }

    /** The visitor is done with a conversation. */
    record Finish(UUID conversationId) implements Activity {

        public Finish {
            Objects.requireNonNull(conversationId, "conversationId");
        }
    }

    /** What the page told of its client, for a conversation. */
    record PageData(UUID conversationId, JsonNode data) implements Activity {

        public PageData {
            Objects.requireNonNull(conversationId, "conversationId");
            Objects.requireNonNull(data, "data");
        }
    }

    /** The visitor writes, or has stopped. */
    record Typing(UUID conversationId, boolean typing) implements Signal {

        public Typing {
            Objects.requireNonNull(conversationId, "conversationId");
        }
    }

    /** The visitor has read a conversation up to a message. */
    record Read(UUID conversationId, long sequence) implements Signal {

        public Read {
            Objects.requireNonNull(conversationId, "conversationId");
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
            url = ClaimedText.cut(url, MAX_URL);
            title = title == null ? null : ClaimedText.cut(title, MAX_TITLE);
            referrer = referrer == null ? null : ClaimedText.cut(referrer, MAX_URL);
        }
    }

    /** Holds the reader; an interface has no private static. */
    final class Parsing {

        private static final ObjectReader READER = StrictJson.readerFor(VisitorFrame.class);

        private Parsing() {}
    }
}
