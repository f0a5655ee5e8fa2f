package io.beseda.gateway.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.contracts.CloudEventHeaders;
import io.beseda.contracts.ConversationEvent;
import io.beseda.contracts.GoldenFile;
import io.beseda.contracts.Topic;
import io.beseda.gateway.visitor.VisitorServerFrame;
import io.beseda.support.event.EventCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** S14: what visitors are sent of what happens in their conversations. */
class VisitorViewTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> UNTOLD = Set.of(
            "conversation-assigned",
            "note-added",
            "page-data-given",
            "visitor-linked",
            "visitor-unlinked",
            "client-history-erased");
    /** Every member a frame about a conversation may have; {@code id} of a file only. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "",
            Set.of(
                    "type",
                    "conversationId",
                    "sequence",
                    "messageId",
                    "clientMessageId",
                    "author",
                    "text",
                    "createdAt",
                    "attachments",
                    "code",
                    "detail",
                    "number",
                    "state",
                    "startedAt",
                    "finishedAt",
                    "finishedBy"),
            "author",
            Set.of("type", "name"),
            "finishedBy",
            Set.of("type", "name"),
            "attachments",
            Set.of("id", "name", "contentType", "size", "width", "height"));

    @ParameterizedTest
    @MethodSource("events")
    void noFrameHasAMemberThatIsNotForVisitors(GoldenFile file) throws IOException {
        Optional<VisitorServerFrame> frame = VisitorView.of(event(file));

        assertThat(frame.isEmpty()).isEqualTo(UNTOLD.contains(file.shortName()));
        if (frame.isPresent()) {
            assertMembers(JSON.readTree(frame.get().json()), "");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void noFrameTellsWhatTheEventSaysOfOperatorsAccountsAndDeals(GoldenFile file) throws IOException {
        JsonNode event = JSON.readTree(file.json());
        String sent = VisitorView.of(event(file))
                .map(frame -> new String(frame.json(), UTF_8))
                .orElse("");

        for (String secret : secrets(event)) {
            assertThat(sent).doesNotContain("\"" + secret + "\"");
        }
        assertThat(sent).doesNotContain("accountId", "onlineChatId", "visitorId", "page");
    }

    @Test
    void everyEventOfAConversationIsLookedAt() {
        assertThat(events().map(GoldenFile::type).distinct())
                .hasSize(ConversationEvent.class.getPermittedSubclasses().length);
    }

    private static Stream<GoldenFile> events() {
        return GoldenFile.all().stream().filter(file -> file.type().topic() == Topic.CONVERSATION_EVENTS);
    }

    /** Ids of operators and visitors, wherever they stand, and the words of notes. */
    private static Set<String> secrets(JsonNode event) {
        Set<String> secrets = new HashSet<>();
        for (String member : List.of("author", "finishedBy", "assignee", "assignedBy")) {
            Optional.ofNullable(event.path(member).get("id"))
                    .map(JsonNode::asText)
                    .ifPresent(secrets::add);
        }
        secrets.add(event.path("visitorId").asText("absent"));
        if (event.has("noteId")) {
            secrets.add(event.get("text").asText());
        }
        return secrets;
    }

    private static void assertMembers(JsonNode node, String place) {
        node.properties().forEach(member -> {
            assertThat(MEMBERS.get(place)).contains(member.getKey());
            List<JsonNode> inside = new ArrayList<>();
            if (member.getValue().isArray()) {
                member.getValue().forEach(inside::add);
            } else {
                inside.add(member.getValue());
            }
            inside.forEach(one -> assertMembers(one, member.getKey()));
        });
    }

    /** Of whatever the event is about. */
    private static String key(JsonNode event) {
        return Stream.of("conversationId", "visitorId", "erasureId")
                .filter(event::has)
                .findFirst()
                .map(id -> event.get(id).asText())
                .orElseThrow();
    }

    private static ConversationEvent event(GoldenFile file) throws IOException {
        JsonNode json = JSON.readTree(file.json());
        var received = new ConsumerRecord<>(Topic.CONVERSATION_EVENTS.topicName(), 0, 0, key(json), file.json());
        received.headers().add(CloudEventHeaders.TYPE, file.type().typeName().getBytes(UTF_8));
        received.headers()
                .add(
                        CloudEventHeaders.ACCOUNT_ID,
                        json.get("accountId").asText().getBytes(UTF_8));
        return (ConversationEvent) new EventCodec("test").event(received).orElseThrow();
    }
}
