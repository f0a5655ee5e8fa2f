package io.beseda.gateway.support;

import io.beseda.contracts.Attachment;
import io.beseda.contracts.Author;
import io.beseda.contracts.ConversationAssigned;
import io.beseda.contracts.ConversationFinished;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.MessageAdded;
import io.beseda.contracts.MessageRefused;
import io.beseda.contracts.NoteAdded;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.Page;
import io.beseda.contracts.PageData;
import io.beseda.contracts.PageDataGiven;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A conversation whose events the tests publish in conversation-service's place. */
public record Conversation(OnlineChatPublished chat, UUID visitorId, UUID id, long number) {

    /** Long, so that no random id contains it by chance. */
    public static final String OPERATOR_ID = "770077007700";

    public static final UUID FILE_ID = UUID.fromString("0194bbf2-7000-7b3c-8a2b-1c0d3e4f5a6b");

    public static final Instant TIME = Instant.parse("2026-01-31T10:00:00.120Z");

    public Conversation(OnlineChatPublished chat, UUID visitorId) {
        this(chat, visitorId, UUID.randomUUID(), 42);
    }

    public ConversationStarted started() {
        return new ConversationStarted(
                chat.accountId(),
                id,
                number,
                chat.onlineChatId(),
                chat.name(),
                visitorId,
                TIME,
                new Page("https://shop.example/", "Shop", null),
                null);
    }

    public MessageAdded byVisitor(long sequence, UUID clientMessageId) {
        return added(sequence, clientMessageId, new Author(Author.Type.VISITOR, visitorId.toString(), null));
    }

    public MessageAdded byOperator(long sequence) {
        return added(sequence, UUID.randomUUID(), new Author(Author.Type.OPERATOR, OPERATOR_ID, "Olga"));
    }

    private MessageAdded added(long sequence, UUID clientMessageId, Author author) {
        return added(sequence, clientMessageId, author, "Message " + sequence);
    }

    public MessageAdded added(long sequence, UUID clientMessageId, Author author, String text) {
        return new MessageAdded(
                chat.accountId(),
                id,
                chat.onlineChatId(),
                visitorId,
                sequence,
                UUID.randomUUID(),
                clientMessageId,
                author,
                text,
                TIME,
                null);
    }

    public MessageAdded withFile(long sequence) {
        return new MessageAdded(
                chat.accountId(),
                id,
                chat.onlineChatId(),
                visitorId,
                sequence,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Author(Author.Type.VISITOR, visitorId.toString(), null),
                "",
                TIME,
                List.of(new Attachment(FILE_ID, "boots.jpg", "image/jpeg", 1024, 640, 480)));
    }

    public ConversationFinished finishedByOperator(long lastSequence) {
        return new ConversationFinished(
                chat.accountId(),
                id,
                number,
                chat.onlineChatId(),
                visitorId,
                lastSequence,
                new Author(Author.Type.OPERATOR, OPERATOR_ID, "Olga"),
                TIME);
    }

    public NoteAdded note() {
        return new NoteAdded(
                chat.accountId(),
                id,
                chat.onlineChatId(),
                visitorId,
                UUID.randomUUID(),
                1,
                new Author(Author.Type.OPERATOR, OPERATOR_ID, "Olga"),
                "Asks for a discount every month",
                TIME);
    }

    /** What its visitor's page told of the client. */
    public PageDataGiven pageData() {
        var phone = new PageData.Field(null, "PHONE", List.of(new PageData.Value("+79161234567", "MOB")));
        var client = new PageData.Contact("Ivan", List.of(phone));
        return new PageDataGiven(
                chat.accountId(), id, chat.onlineChatId(), visitorId, new PageData(client, null, null, null), TIME);
    }

    /** By herself. */
    public ConversationAssigned assignedToOperator() {
        var olga = new Author(Author.Type.OPERATOR, OPERATOR_ID, "Olga");
        return new ConversationAssigned(chat.accountId(), id, chat.onlineChatId(), visitorId, olga, olga, TIME);
    }

    public MessageRefused refused(UUID clientMessageId) {
        return new MessageRefused(
                chat.accountId(), id, visitorId, clientMessageId, MessageRefused.Reason.CONVERSATION_FINISHED);
    }
}
