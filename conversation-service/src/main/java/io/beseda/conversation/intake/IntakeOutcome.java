package io.beseda.conversation.intake;

import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.message.ConversationChange.Refused;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageId;
import io.beseda.conversation.message.StoredMessage;
import io.beseda.support.identifier.UuidV7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a batch comes to: rows to write and changes to announce, in the order of its messages. */
final class IntakeOutcome {

    private static final Author VISITOR = new Author.Visitor();

    private final LockedConversations locked;
    private final OnlineChats chats;
    private final UuidV7 uuids;
    private final Instant now;
    private final List<StoredMessage> added = new ArrayList<>();
    private final List<Conversation> reopened = new ArrayList<>();
    private final List<ConversationChange> changes = new ArrayList<>();

    IntakeOutcome(LockedConversations locked, OnlineChats chats, UuidV7 uuids, Instant now) {
        this.locked = locked;
        this.chats = chats;
        this.uuids = uuids;
        this.now = now;
    }

    /** A message that was stored before changes nothing; its sender is told again. */
    void repeat(StoredMessage stored) {
        changes.add(new ConversationChange.Added(stored));
    }

    void start(WrittenMessage first, Conversation conversation) {
        String onlineChatName = chats.nameOf(first.visitor());
        changes.add(new ConversationChange.Started(conversation, onlineChatName, first.page()));
        add(first, conversation);
    }

    void deliver(WrittenMessage message) {
        Destination destination = Destination.of(message, chats, locked);
        if (destination instanceof Destination.To to) {
            add(message, to.conversation());
        } else if (destination instanceof Destination.Reopening reopening) {
            reopen(reopening.conversation());
            add(message, reopening.conversation());
        } else if (destination instanceof Destination.Nowhere nowhere) {
            changes.add(new Refused(
                    message.visitor(),
                    message.conversationId().orElseThrow(),
                    message.clientMessageId(),
                    nowhere.reason(),
                    now));
        }
    }

    private void reopen(Conversation finished) {
        Conversation open = finished.reopened();
        locked.add(open);
        reopened.add(open);
        changes.add(new ConversationChange.Reopened(open, now));
    }

    private void add(WrittenMessage message, Conversation conversation) {
        Message stored = new Message(
                new MessageId(uuids.next()),
                conversation.id(),
                locked.nextSequence(conversation),
                message.clientMessageId(),
                VISITOR,
                message.text(),
                now);
        StoredMessage one = new StoredMessage(conversation.visitor(), stored);
        added.add(one);
        changes.add(new ConversationChange.Added(one));
    }

    List<StoredMessage> added() {
        return added;
    }

    List<Conversation> reopened() {
        return reopened;
    }

    List<ConversationChange> changes() {
        return changes;
    }
}
