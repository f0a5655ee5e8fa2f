package io.beseda.conversation.intake;

import io.beseda.conversation.attachment.AttachmentRepository;
import io.beseda.conversation.conversation.ConversationRepository;
import io.beseda.conversation.message.MessageKey;
import io.beseda.conversation.message.MessageRepository;
import io.beseda.conversation.message.StoredMessage;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.OnlineChat;
import io.beseda.conversation.onlinechat.OnlineChatRepository;
import io.beseda.conversation.onlinechat.Reopening;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.support.erasure.ErasedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Locks and reads what decides where the messages of a batch go. See DESIGN.md for the order. */
@ApplicationScoped
class LockBatch {

    private final OnlineChatRepository onlineChats;
    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final AttachmentRepository attachments;
    private final ErasedIds erasedIds;

    @Inject
    LockBatch(
            OnlineChatRepository onlineChats,
            ConversationRepository conversations,
            MessageRepository messages,
            AttachmentRepository attachments,
            ErasedIds erasedIds) {
        this.onlineChats = onlineChats;
        this.conversations = conversations;
        this.messages = messages;
        this.attachments = attachments;
        this.erasedIds = erasedIds;
    }

    /** @throws io.beseda.support.consuming.NotYet if an online chat is needed that is not known yet */
    LockedBatch lock(List<Activity> batch) {
        var locked = new LockedConversations();
        locked.put(conversations.lock(namedBy(batch)));

        Set<Visitor> finishing = finishing(batch, locked);
        List<WrittenMessage> written = messagesOf(batch);
        List<WrittenMessage> undirected = written.stream()
                .filter(message -> !locked.namesOpen(message) || finishing.contains(message.visitor()))
                .toList();
        Set<MessageKey> erased = erasedAmong(undirected);
        OnlineChats chats = chatsOf(undirected, finishing);
        locked.put(conversations.lockOpen(gathered(undirected, chats)));

        Map<MessageKey, StoredMessage> stored = messages.findStored(keysOf(written));
        List<WrittenMessage> fresh = undirected.stream()
                .filter(message -> !stored.containsKey(message.key()))
                .toList();
        locked.put(conversations.lockLastFinished(locked.withoutOpen(reopening(gathered(fresh, chats), chats))));
        return new LockedBatch(batch, locked, chats, stored, erased, filesOf(written, stored.keySet()));
    }

    private static Set<ConversationRepository.Key> namedBy(List<Activity> batch) {
        return batch.stream()
                .flatMap(activity -> activity.conversationKey().stream())
                .collect(Collectors.toSet());
    }

    /** What these visitors write may find the conversation it names finished. */
    private static Set<Visitor> finishing(List<Activity> batch, LockedConversations locked) {
        return batch.stream()
                .filter(activity -> activity instanceof RequestedFinish && locked.namesOpen(activity))
                .map(Activity::visitor)
                .collect(Collectors.toSet());
    }

    private static List<WrittenMessage> messagesOf(List<Activity> batch) {
        return batch.stream()
                .filter(WrittenMessage.class::isInstance)
                .map(WrittenMessage.class::cast)
                .toList();
    }

    private static Set<MessageKey> keysOf(List<WrittenMessage> written) {
        return written.stream().map(WrittenMessage::key).collect(Collectors.toSet());
    }

    /** What clients had written before they were erased; what names an open conversation of theirs was written since. */
    private Set<MessageKey> erasedAmong(List<WrittenMessage> undirected) {
        Map<ErasedIds.Key, Instant> erased =
                erasedIds.among(undirected.stream().map(WrittenMessage::writer).collect(Collectors.toSet()));
        return undirected.stream()
                .filter(message -> erased.containsKey(message.writer())
                        && !message.writtenAt().isAfter(erased.get(message.writer())))
                .map(WrittenMessage::key)
                .collect(Collectors.toSet());
    }

    private OnlineChats chatsOf(List<WrittenMessage> undirected, Set<Visitor> finishing) {
        Set<OnlineChat.Key> wanted = new HashSet<>();
        undirected.forEach(message -> wanted.add(message.visitor().onlineChat()));
        finishing.forEach(visitor -> wanted.add(visitor.onlineChat()));
        return OnlineChats.of(wanted, onlineChats.find(wanted));
    }

    /** Locks what the messages that are not stored yet would send. */
    private MessageFiles filesOf(List<WrittenMessage> written, Set<MessageKey> stored) {
        List<WrittenMessage> sending = written.stream()
                .filter(message -> !message.attachments().isEmpty() && !stored.contains(message.key()))
                .toList();
        if (sending.isEmpty()) {
            return MessageFiles.NONE;
        }
        Set<AttachmentRepository.Key> wanted =
                sending.stream().flatMap(WrittenMessage::attachmentKeys).collect(Collectors.toSet());
        return MessageFiles.of(sending, attachments.lockUnsent(wanted));
    }

    private static Set<Visitor> gathered(Collection<WrittenMessage> undirected, OnlineChats chats) {
        return undirected.stream()
                .map(WrittenMessage::visitor)
                .filter(visitor -> chats.of(visitor).mode() == ConversationMode.ONE_ACTIVE)
                .collect(Collectors.toSet());
    }

    private static Set<Visitor> reopening(Set<Visitor> gathered, OnlineChats chats) {
        return gathered.stream()
                .filter(visitor -> chats.of(visitor).finishedConversations().reopening() != Reopening.NEVER)
                .collect(Collectors.toSet());
    }
}
