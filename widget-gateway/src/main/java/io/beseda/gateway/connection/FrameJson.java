package io.beseda.gateway.connection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Frames on their way out: the JSON of a record; instants always with milliseconds. */
public final class FrameJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new Milliseconds()))
            .build();

    private FrameJson() {}

    public static ObjectWriter writerFor(Class<?> type) {
        return MAPPER.writerFor(type);
    }

    public static byte[] bytes(ObjectWriter writer, Object frame) {
        try {
            return writer.writeValueAsBytes(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame that can't be written as JSON", e);
        }
    }

    private static final class Milliseconds extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;
        private static final DateTimeFormatter FORM =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(FORM.format(value));
        }
    }
}
