package io.beseda.conversation.clienthistory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the CRM exports of a client, as the caller brought it: kept in the temporary directory, however much it is, and never as a
 * whole in memory.
 */
final class CrmPart implements AutoCloseable {

    static final long MAX_BYTES = 256L * 1024 * 1024;

    private final Path file;

    private CrmPart(Path file) {
        this.file = file;
    }

    /** @throws Refusal if it is too large */
    static CrmPart receive(InputStream body) throws IOException {
        CrmPart part = new CrmPart(Files.createTempFile("client-export", null));
        try (OutputStream kept = Files.newOutputStream(part.file)) {
            byte[] buffer = new byte[16 * 1024];
            long total = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > MAX_BYTES) {
                    throw new Refusal(CommonProblem.PAYLOAD_TOO_LARGE, "at most 256 MB");
                }
                kept.write(buffer, 0, read);
            }
            return part;
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /**
     * Reads it whole, so that an answer that has begun can't fail because of it.
     *
     * @throws Refusal unless it is a JSON object that names its client
     */
    ClientRequest client(ObjectMapper json) throws IOException {
        long contact = 0;
        List<UUID> visitors = null;
        try (JsonParser parser = json.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused("/contactId");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("contactId")) {
                    contact = parser.getValueAsLong();
                } else if (name.equals("visitorIds")) {
                    visitors = uuids(parser);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(CommonProblem.INVALID_REQUEST, "this is no JSON");
        }
        if (contact < 1) {
            throw refused("/contactId");
        }
        if (visitors == null || visitors.size() > ClientRequest.MAX_VISITORS) {
            throw refused("/visitorIds");
        }
        return new ClientRequest(contact, visitors);
    }

    private static List<UUID> uuids(JsonParser parser) throws IOException {
        List<UUID> found = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw refused("/visitorIds");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                found.add(UUID.fromString(parser.getValueAsString("")));
            } catch (IllegalArgumentException e) {
                throw refused("/visitorIds");
            }
        }
        return found;
    }

    private static Refusal refused(String pointer) {
        return new Refusal(
                CommonProblem.INVALID_REQUEST,
                "bring what the CRM exports of the client",
                List.of(new FieldError(pointer, "invalid", "as the CRM exports it")));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
