package io.beseda.conversation.intake;

import io.beseda.conversation.attachment.Attachment;
import io.beseda.conversation.conversation.Author;
import io.beseda.conversation.conversation.Conversation;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.ConversationIdProvider;
import io.beseda.conversation.conversation.Finish;
import io.beseda.conversation.conversation.NewConversation;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.ConversationChange;
import io.beseda.conversation.message.ConversationChange.Refused;
import io.beseda.conversation.message.Message;
import io.beseda.conversation.message.MessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.message.StoredMessage;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.support.identifier.UuidV7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a batch comes to: rows to write and changes to announce, in the order of its activities. Touches nothing else. */
final class IntakeOutcome {

    private static final Author VISITOR = new Author.Visitor();
    private static final Author BOT = new Author.Bot();

    private final LockedBatch batch;
    private final LockedConversations conversations;
    private final Numbering numbering;
    private final ConversationIdProvider ids;
    private final UuidV7 uuids;
    private final Instant now;
    private final List<NewConversation> started = new ArrayList<>();
    private final Set<ConversationId> changed = new LinkedHashSet<>();
    private final List<StoredMessage> added = new ArrayList<>();
    private final List<ConversationChange> changes = new ArrayList<>();

    IntakeOutcome(LockedBatch batch, Numbering numbering, ConversationIdProvider ids, UuidV7 uuids, Instant now) {
        this.batch = batch;
        this.conversations = batch.conversations().copy();
        this.numbering = numbering;
        this.ids = ids;
        this.uuids = uuids;
        this.now = now;
        batch.activities().forEach(this::take);
    }

    private void take(Activity activity) {
        if (activity instanceof WrittenMessage message) {
            Optional.ofNullable(batch.stored().get(message.key()))
                    .ifPresentOrElse(this::repeat, () -> deliver(message));
        } else if (activity instanceof RequestedFinish request) {
            conversations.namedBy(request).ifPresent(named -> finish(named, request));
        } else if (activity instanceof ToldPageData told) {
            conversations
                    .namedBy(told)
                    .ifPresent(
                            named -> changes.add(new ConversationChange.PageTold(named, told.data(), told.toldAt())));
        }
    }

    /** A message that was stored before changes nothing; its sender is told again. */
    private void repeat(StoredMessage stored) {
        changes.add(new ConversationChange.Added(stored));
    }

    private void deliver(WrittenMessage message) {
        if (batch.erased().contains(message.key())) {
            refuse(message, Refused.Reason.CONVERSATION_UNKNOWN);
            return;
        }
        if (!batch.files().areUsable(message)) {
            refuse(message, Refused.Reason.ATTACHMENT_UNUSABLE);
            return;
        }
        Destination destination = Destination.of(message, batch.chats(), conversations, now);
        if (destination instanceof Destination.To to) {
            add(message, to.conversation());
        } else if (destination instanceof Destination.Reopening reopening) {
            add(message, reopen(reopening.conversation()));
        } else if (destination instanceof Destination.Starting starting) {
            add(message, start(message, starting.exclusive()));
        } else if (destination instanceof Destination.Nowhere nowhere) {
            refuse(message, nowhere.reason());
        }
    }

    private Conversation start(WrittenMessage first, boolean exclusive) {
        Conversation conversation = Conversation.started(
                ids.next(), numbering.next(first.visitor().accountId()), first.visitor(), exclusive, now);
        started.add(new NewConversation(conversation, first.page(), first.identity()));
        changes.add(new ConversationChange.Started(
                conversation, batch.chats().of(first.visitor()).name(), first.page(), first.identity()));
        return conversation;
    }

    private void refuse(WrittenMessage message, Refused.Reason reason) {
        changes.add(new Refused(message.visitor(), message.conversationId(), message.clientMessageId(), reason, now));
    }

    private Conversation reopen(Conversation finished) {
        Conversation open = finished.reopened();
        changed.add(open.id());
        changes.add(new ConversationChange.Reopened(open, now));
        return open;
    }

    /** With what the bot said around it. */
    private void add(WrittenMessage message, Conversation before) {
        Conversation conversation = before;
        for (MessageText said : message.bot().before()) {
            conversation = addOfBot(said, conversation);
        }
        conversation = add(
                conversation,
                message.clientMessageId(),
                VISITOR,
                message.text(),
                batch.files().of(message));
        for (MessageText said : message.bot().after()) {
            conversation = addOfBot(said, conversation);
        }
        conversations.put(conversation);
    }

    /** It comes again with the visitor's message only, by whose id that is recognised. */
    private Conversation addOfBot(MessageText said, Conversation before) {
        return add(before, new ClientMessageId(uuids.next()), BOT, said, List.of());
    }

    private Conversation add(
            Conversation before,
            ClientMessageId clientMessageId,
            Author author,
            MessageText text,
            List<Attachment> files) {
        Conversation conversation = before.continued();
        StoredMessage one = new StoredMessage(
                conversation.visitor(),
                new Message(
                        new MessageId(uuids.next()),
                        conversation.id(),
                        conversation.lastSequence(),
                        clientMessageId,
                        author,
                        text,
                        files,
                        now));
        added.add(one);
        changes.add(new ConversationChange.Added(one));
        return conversation;
    }

    /** Also one that changes nothing is noted: when it comes again, its conversation may be open. */
    private void finish(Conversation named, RequestedFinish request) {
        if (!named.isNewRequest(request.requestedAt())) {
            return;
        }
        Conversation after = named.requested(request.requestedAt());
        if (named.isOpen() && mayBeFinished(named)) {
            Finish finish = new Finish(VISITOR, now);
            after = after.finished(finish);
            changes.add(new ConversationChange.Finished(after, finish));
        }
        conversations.put(after);
        changed.add(after.id());
    }

    /** Who holds several may finish each, also those left from a mode that was; the only one stays for the client to write in. */
    private boolean mayBeFinished(Conversation open) {
        return !open.exclusive() || batch.chats().of(open.visitor()).mode() == ConversationMode.MULTIPLE;
    }

    List<NewConversation> started() {
        return started;
    }

    /** Those that were there before and are finished, reopened or asked for now. */
    List<Conversation> changed() {
        return changed.stream().map(conversations::get).toList();
    }

    List<StoredMessage> added() {
        return added;
    }

    List<ConversationChange> changes() {
        return changes;
    }
}
