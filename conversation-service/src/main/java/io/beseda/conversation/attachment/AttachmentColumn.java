package io.beseda.conversation.attachment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.conversation.database.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The attachments of a message as a column of its row: JSON, or NULL for none. */
public final class AttachmentColumn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<AttachmentView>> LIST = new TypeReference<>() {};

    private AttachmentColumn() {}

    /** {@code null} for none. */
    public static String json(List<Attachment> attachments) {
        try {
            return attachments.isEmpty() ? null : JSON.writeValueAsString(AttachmentView.of(attachments));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attachments can't be written as JSON", e);
        }
    }

    public static List<Attachment> read(Row row, String column) throws SQLException {
        return parse(row.optionalText(column)).stream()
                .map(AttachmentView::attachment)
                .toList();
    }

    private static List<AttachmentView> parse(Optional<String> json) {
        try {
            return json.isEmpty() ? List.of() : JSON.readValue(json.get(), LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message's attachments are no JSON of ours", e);
        }
    }
}
