package io.beseda.crm.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beseda.crm.conversation.AddedMessage;
import io.beseda.crm.conversation.AttachedFile;
import io.beseda.crm.conversation.ChangedTalk;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.MessageAuthor;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.entitywebhook.AddedUnsorted;
import io.beseda.crm.incominglead.Category;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.crm.webhook.WebhookEntity;
import io.beseda.crm.webhook.WebhookEvent;
import io.beseda.crm.webhook.WebhookEventCode;
import io.beseda.crm.webhook.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells conversations by the keys of amoCRM's talks, messages and incoming leads. What is not known is left out. */
@ApplicationScoped
public class TalkPayloads {

    /** Of the chat of a site or app, as in {@code /api/v4/talks}. */
    private static final String ORIGIN = "livechat";

    private static final String LEAD = "lead";
    /** A lead, where amoCRM counts types. */
    private static final int LEAD_TYPE = 2;

    private final URI publicOrigin;

    @Inject
    public TalkPayloads(WebhookSettings settings) {
        this.publicOrigin = settings.publicOrigin();
    }

    WebhookEvent started(StartedConversation start, TalkFacts.Facts facts) {
        Map<String, Object> talk =
                talk(start.ref(), start.number(), start.startedAt(), start.startedAt(), facts, true, false);
        return event("add-talk:" + id(start.ref()), WebhookEventCode.ADD_TALK, start.ref(), talk);
    }

    /** Whoever finishes a conversation that was answered has read it. */
    WebhookEvent changed(ChangedTalk changed, TalkFacts.Facts facts, boolean answered) {
        Instant createdAt = facts.startedAt().orElse(changed.at());
        Map<String, Object> talk = talk(
                changed.ref(),
                changed.number(),
                createdAt,
                changed.at(),
                facts,
                changed.open(),
                !changed.open() && answered);
        String name = "update-talk:%s:%d:%s".formatted(id(changed.ref()), changed.lastSequence(), changed.open());
        return event(name, WebhookEventCode.UPDATE_TALK, changed.ref(), talk);
    }

    /** A message changes its talk: an operator's answer reads it, the client's next message waits to be read. */
    WebhookEvent read(AddedMessage message, TalkFacts.Facts facts) {
        boolean read = message.author().isOperator();
        Instant createdAt = facts.startedAt().orElse(message.createdAt());
        Map<String, Object> talk =
                talk(message.ref(), facts.number().orElse(null), createdAt, message.createdAt(), facts, true, read);
        return event("read-talk:" + message.messageId(), WebhookEventCode.UPDATE_TALK, message.ref(), talk);
    }

    WebhookEvent message(AddedMessage message, TalkFacts.Facts facts) {
        boolean incoming = message.author().isVisitor();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("id", message.messageId());
        payload.put("chat_id", id(message.ref()));
        payload.put("talk_id", facts.number().orElse(null));
        payload.put("contact_id", facts.contactId().orElse(null));
        payload.put("text", message.text());
        payload.put("created_at", message.createdAt().getEpochSecond());
        facts.leadId().ifPresent(lead -> {
            payload.put("element_type", LEAD_TYPE);
            payload.put("entity_type", LEAD);
            payload.put("element_id", lead);
            payload.put("entity_id", lead);
        });
        payload.put("type", incoming ? "incoming" : "outgoing");
        payload.put("author", author(message.author()));
        payload.put("origin", ORIGIN);
        message.files().stream().findFirst().ifPresent(first -> payload.put("attachment", attachment(first)));
        WebhookEventCode code = incoming ? WebhookEventCode.ADD_MESSAGE : WebhookEventCode.ADD_OUTGOING_MESSAGE;
        return new WebhookEvent(message.messageId(), code, entity(message.ref()), payload);
    }

    /** @param messages among which the lead's first one may be */
    WebhookEvent unsorted(OpenedLead lead, TalkFacts.Unsorted unsorted, List<AddedMessage> messages) {
        String conversation = lead.conversationId().value().toString();
        Map<String, Object> source = new LinkedHashMap<>();
        messages.stream()
                .filter(message -> message.sequence() == 1
                        && message.ref().accountId().equals(lead.accountId())
                        && id(message.ref()).equals(conversation))
                .findFirst()
                .ifPresent(first -> source.put("data", List.of(Map.of("text", first.text()))));
        source.put("service", ORIGIN);
        source.put("source_name", lead.leadName());
        source.put("client", Map.of("name", lead.contactName()));
        source.put("origin", Map.of("chat_id", conversation));
        Map<String, ?> entities = Map.of(
                "leads", List.of(Map.of("id", lead.leadId().value(), "name", lead.leadName())),
                "contacts", List.of(Map.of("id", lead.contactId().value(), "name", lead.contactName())));
        AddedUnsorted added = new AddedUnsorted(
                lead.accountId(),
                unsorted.uid(),
                Category.CHATS,
                lead.leadId(),
                unsorted.pipelineId(),
                lead.openedAt());
        return new WebhookEvent(
                eventId("add-unsorted:" + lead.leadId().value()),
                WebhookEventCode.ADD_UNSORTED,
                WebhookEntity.unsorted(unsorted.uid()),
                added.payload(source, entities));
    }

    private static Map<String, Object> talk(
            ConversationRef ref,
            Long number,
            Instant createdAt,
            Instant updatedAt,
            TalkFacts.Facts facts,
            boolean inWork,
            boolean read) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("talk_id", number);
        payload.put("created_at", createdAt.getEpochSecond());
        payload.put("updated_at", updatedAt.getEpochSecond());
        payload.put("rate", 0);
        payload.put("contact_id", facts.contactId().orElse(null));
        payload.put("chat_id", id(ref));
        payload.put("entity_id", facts.leadId().orElse(null));
        payload.put("entity_type", facts.leadId().map(lead -> LEAD).orElse(null));
        payload.put("is_in_work", inWork);
        payload.put("is_read", read);
        payload.put("origin", ORIGIN);
        return payload;
    }

    private static Map<String, Object> author(MessageAuthor author) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("id", author.id());
        payload.put("type", author.isVisitor() ? "external" : author.id() == null ? "bot" : "internal");
        payload.put("name", author.name());
        payload.put("avatar_url", "");
        return payload;
    }

    /** Its link answers with the file's address of the moment, to whoever has a token of the account. */
    private Map<String, Object> attachment(AttachedFile file) {
        return Map.of(
                "type",
                type(file.contentType()),
                "link",
                publicOrigin + "/api/inbox/v1/attachments/" + file.id() + "/links",
                "file_name",
                file.name());
    }

    private static String type(String contentType) {
        return switch (contentType.split("/")[0]) {
            case "image" -> "picture";
            case "video" -> "video";
            case "audio" -> "audio";
            default -> "file";
        };
    }

    private static WebhookEvent event(
            String name, WebhookEventCode code, ConversationRef ref, Map<String, Object> payload) {
        return new WebhookEvent(eventId(name), code, entity(ref), payload);
    }

    private static UUID eventId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static String entity(ConversationRef ref) {
        return WebhookEntity.talk(ref.conversationId().value());
    }

    private static String id(ConversationRef ref) {
        return ref.conversationId().value().toString();
    }
}
