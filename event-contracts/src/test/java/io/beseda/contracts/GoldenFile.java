package io.beseda.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event as some released version published it, kept for ever: every reader must go on understanding it. A change of an
 * event adds a file; no file is ever changed.
 */
public record GoldenFile(EventType type, String name) {

    /** All of them, oldest first within a type. */
    public static List<GoldenFile> all() {
        return Stream.of(
                        files(
                                EventType.MESSAGE_WRITTEN,
                                "v1-first",
                                "v1-into-conversation",
                                "v1-with-attachments",
                                "v1-verified",
                                "v1-claimed",
                                "v1-after-greeting"),
                        files(EventType.FINISH_REQUESTED, "v1"),
                        files(EventType.PAGE_DATA_WRITTEN, "v1"),
                        files(EventType.VISITOR_IDENTIFIED, "v1", "v1-without-field"),
                        files(EventType.CONVERSATION_STARTED, "v1", "v1-without-page", "v1-verified"),
                        files(EventType.MESSAGE_ADDED, "v1-by-visitor", "v1-by-operator", "v1-with-attachments"),
                        files(
                                EventType.MESSAGE_REFUSED,
                                "v1",
                                "v1-attachment-unusable",
                                "v1-attachment-unusable-at-first"),
                        files(EventType.CONVERSATION_FINISHED, "v1"),
                        files(EventType.CONVERSATION_REOPENED, "v1"),
                        files(EventType.CONVERSATION_ASSIGNED, "v1", "v1-given-back"),
                        files(EventType.NOTE_ADDED, "v1"),
                        files(EventType.PAGE_DATA_GIVEN, "v1", "v1-little"),
                        files(EventType.VISITOR_LINKED, "v1-browser", "v1-crm"),
                        files(EventType.VISITOR_UNLINKED, "v1-undone", "v1-withdrawn"),
                        files(EventType.CLIENT_HISTORY_ERASED, "v1"),
                        files(
                                EventType.ONLINE_CHAT_PUBLISHED,
                                "v1-web",
                                "v1-app",
                                "v1-external-id",
                                "v1-finished-conversations",
                                "v1-identity",
                                "v1-greeting",
                                "v1-appearance"),
                        files(EventType.FEEDBACK_BUTTON_PUBLISHED, "v1-bound", "v1-channels-only"),
                        files(EventType.INCOMING_LEAD_OPENED, "v1"),
                        files(EventType.CONVERSATION_PLACED, "v1"),
                        files(EventType.EXTERNAL_ID_MATCHED, "v1-known", "v1-ambiguous", "v1-unknown"),
                        files(EventType.CLIENT_ERASED, "v1"),
                        files(EventType.WIDGET_SIGHTED, "v1-admitted", "v1-refused"),
                        files(EventType.CUSTOM_FIELD_PUBLISHED, "v1", "v1-with-code"),
                        files(EventType.TYPING_CHANGED, "v1"),
                        files(EventType.MESSAGES_READ, "v1"),
                        files(EventType.PRESENCE_ASKED, "v1"),
                        files(EventType.PRESENCE_TOLD, "v1"),
                        files(EventType.VIEWING_CHANGED, "v1"),
                        files(EventType.SIGNED_OUT, "v1"),
                        files(EventType.USER_PUBLISHED, "v1"),
                        files(EventType.TOKEN_REVOKED, "v1"))
                .flatMap(files -> files)
                .toList();
    }

    /** The event's JSON. */
    public byte[] json() {
        String path = "golden/" + shortName() + "/" + name + ".json";
        try (InputStream file = GoldenFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("golden file " + path + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type's name without the part all types share; also the name of its schema file. */
    public String shortName() {
        return type.typeName().substring("io.beseda.".length());
    }

    private static Stream<GoldenFile> files(EventType type, String... names) {
        return Stream.of(names).map(name -> new GoldenFile(type, name));
    }
}
