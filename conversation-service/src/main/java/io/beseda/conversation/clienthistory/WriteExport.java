package io.beseda.conversation.clienthistory;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.attachment.UploadedFile;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.filestore.FileKey;
import io.beseda.conversation.filestore.FilePart;
import io.beseda.conversation.filestore.FileStore;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes everything that is held of a client as a ZIP archive: {@code client.json} with the CRM's part and the conversations, and the files
 * they name, as {@code files/<id>/<name>}. Of histories of any length only a page is in memory.
 */
@ApplicationScoped
public class WriteExport {

    private static final int PAGE = 500;

    private final ClientHistoryRepository history;
    private final HeldRowRepository rows;
    private final AttachmentRepository attachments;
    private final FileStore store;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    WriteExport(
            ClientHistoryRepository history,
            HeldRowRepository rows,
            AttachmentRepository attachments,
            FileStore store,
            ObjectMapper json,
            Clock clock) {
        this.history = history;
        this.rows = rows;
        this.attachments = attachments;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    void write(Client client, CrmPart crm, OutputStream out) throws IOException {
        List<ConversationId> conversations = history.begunBy(client, clock.instant());
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("client.json"));
        writeDocument(client, crm, conversations, zip);
        zip.closeEntry();
        for (ConversationId conversation : conversations) {
            for (UploadedFile file : attachments.of(client.accountId(), List.of(conversation))) {
                writeFile(client.accountId(), file, zip);
            }
        }
        zip.finish();
    }

    private void writeDocument(Client client, CrmPart crm, List<ConversationId> conversations, OutputStream out)
            throws IOException {
        try (JsonGenerator document = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            document.writeStartObject();
            document.writeStringField("exportedAt", clock.instant().toString());
            document.writeFieldName("crm");
            try (JsonParser parser = json.createParser(crm.file().toFile())) {
                parser.nextToken();
                document.copyCurrentStructure(parser);
            }
            writeArray(document, "visitors", rows.visitors(client));
            writeArray(document, "visitorLinks", rows.links(client));
            document.writeArrayFieldStart("conversations");
            for (ConversationId conversation : conversations) {
                writeConversation(client.accountId(), conversation, document);
            }
            document.writeEndArray();
            document.writeEndObject();
        }
    }

    private void writeConversation(AccountId account, ConversationId id, JsonGenerator document) throws IOException {
        document.writeStartObject();
        writeOptional(document, "conversation", rows.conversation(account, id));
        for (Map.Entry<String, String> single : HeldRowRepository.SINGLE.entrySet()) {
            writeOptional(document, single.getKey(), rows.single(account, id, single.getValue()));
        }
        writeArray(document, "notes", rows.notes(account, id));
        writeArray(document, "happenings", rows.happenings(account, id));
        writeArray(document, "files", rows.files(account, id));
        document.writeArrayFieldStart("messages");
        long after = 0;
        List<String> page = rows.messages(account, id, after, after + PAGE);
        while (!page.isEmpty()) {
            for (String message : page) {
                document.writeRawValue(message);
            }
            after += PAGE;
            page = rows.messages(account, id, after, after + PAGE);
        }
        document.writeEndArray();
        document.writeEndObject();
    }

    private static void writeOptional(JsonGenerator document, String name, List<String> row) throws IOException {
        if (!row.isEmpty()) {
            document.writeFieldName(name);
            document.writeRawValue(row.get(0));
        }
    }

    private static void writeArray(JsonGenerator document, String name, List<String> rows) throws IOException {
        document.writeArrayFieldStart(name);
        for (String row : rows) {
            document.writeRawValue(row);
        }
        document.writeEndArray();
    }

    private void writeFile(AccountId account, UploadedFile file, ZipOutputStream zip) throws IOException {
        var id = file.attachment().id().value();
        FileKey key = new FileKey(account, id, FileKey.Variant.ORIGINAL);
        Optional<InputStream> content =
                store.open(key, new FilePart(0, file.attachment().size()));
        if (content.isPresent()) {
            ZipEntry entry = new ZipEntry(
                    "files/%s/%s".formatted(id, file.attachment().name().value()));
            entry.setLastModifiedTime(FileTime.from(file.uploadedAt()));
            zip.putNextEntry(entry);
            try (InputStream bytes = content.get()) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
    }
}
