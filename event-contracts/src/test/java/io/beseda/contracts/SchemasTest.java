package io.beseda.contracts;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON schemas are made from the records; {@code -Dcontracts.write=true} writes them anew after a record gained a field. */
class SchemasTest {

    /** What the records' documentation calls nullable; everything else is required. */
    private static final Map<Class<?>, Set<String>> NULLABLE = Map.ofEntries(
            entry(MessageWritten.class, Set.of("conversationId", "page", "attachmentIds", "identity", "bot")),
            entry(MessageAdded.class, Set.of("attachments")),
            entry(MessageRefused.class, Set.of("conversationId")),
            entry(Attachment.class, Set.of("width", "height")),
            entry(ConversationStarted.class, Set.of("page", "identity")),
            entry(ConversationAssigned.class, Set.of("assignee")),
            entry(
                    OnlineChatPublished.class,
                    Set.of(
                            "appPlacement",
                            "externalIdField",
                            "finishedConversations",
                            "identityMode",
                            "signingKeys",
                            "greeting",
                            "appearance")),
            entry(ChatAppearance.class, Set.of("title", "avatar")),
            entry(Greeting.Condition.class, Set.of("value")),
            entry(Greeting.QuickReply.class, Set.of("next")),
            entry(ExternalIdField.class, Set.of("type")),
            entry(ClientIdentity.class, Set.of("fieldId")),
            entry(SigningKey.class, Set.of("publicKey", "sealedSecret")),
            entry(VisitorLinked.class, Set.of("fieldId")),
            entry(VisitorUnlinked.class, Set.of("unlinkedBy")),
            entry(ExternalIdMatched.class, Set.of("contactId")),
            entry(FinishedConversations.class, Set.of("reopeningDays")),
            entry(FeedbackButtonPublished.class, Set.of("onlineChatId", "appPlacement")),
            entry(Channel.class, Set.of("caption")),
            entry(WidgetSighted.class, Set.of("origin", "identity")),
            entry(CustomFieldPublished.class, Set.of("code")),
            entry(PageData.class, Set.of("contact", "lead", "note", "botParams")),
            entry(PageData.Contact.class, Set.of("name")),
            entry(PageData.Lead.class, Set.of("name", "price")),
            entry(PageData.Field.class, Set.of("id", "code")),
            entry(PageData.Value.class, Set.of("choice")),
            entry(Page.class, Set.of("title", "referrer")),
            entry(Author.class, Set.of("id", "name")));

    private static final Path SCHEMAS = Path.of("src/main/resources/io/beseda/contracts/schemas");

    static Stream<GoldenFile> goldenFiles() {
        return GoldenFile.all().stream();
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatTheRecordHolds(EventType type) throws IOException {
        JsonNode schema = generated(type);
        Path file = SCHEMAS.resolve(type.typeName().substring("io.beseda.".length()) + ".json");
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(file, schema.toPrettyString() + "\n");
        }

        assertThat(ContractJson.MAPPER.readTree(Files.readString(file))).isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void acceptsEveryGoldenFile(GoldenFile golden) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(golden.shortName() + ".json")));

        var errors = schema.validate(new String(golden.json(), StandardCharsets.UTF_8), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    private static ObjectNode generated(EventType type) {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY));
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider((javaType, context) ->
                        javaType.getErasedType() == Instant.class ? new CustomDefinition(dateTime()) : null);
        builder.forFields()
                .withRequiredCheck(
                        field -> !NULLABLE.getOrDefault(field.getDeclaringType().getErasedType(), Set.of())
                                .contains(field.getName()));
        return new SchemaGenerator(builder.build()).generateSchema(type.recordType());
    }

    private static ObjectNode dateTime() {
        return ContractJson.MAPPER.createObjectNode().put("type", "string").put("format", "date-time");
    }
}
