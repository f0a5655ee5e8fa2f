package io.beseda.conversation.testing;

import io.beseda.contracts.MessageWritten;
import io.beseda.contracts.Page;
import io.beseda.conversation.attachment.AttachmentId;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.conversation.FirstPage;
import io.beseda.conversation.intake.Activity;
import io.beseda.conversation.intake.BotSaid;
import io.beseda.conversation.intake.RequestedFinish;
import io.beseda.conversation.intake.TakeInActivities;
import io.beseda.conversation.intake.WrittenMessage;
import io.beseda.conversation.message.ClientMessageId;
import io.beseda.conversation.message.MessageText;
import io.beseda.conversation.onlinechat.ConversationMode;
import io.beseda.conversation.onlinechat.FinishedConversations;
import io.beseda.conversation.onlinechat.IdentityRules;
import io.beseda.conversation.onlinechat.KeepOnlineChats;
import io.beseda.conversation.onlinechat.OnlineChat;
import io.beseda.conversation.onlinechat.OnlineChatId;
import io.beseda.conversation.visitor.Visitor;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Accounts, chats and visitors of their own for every test, and what they write. */
@ApplicationScoped
public class ConversationFixtures {

    public static final Instant THEN = Instant.parse("2026-11-22T10:15:30.123Z");
    public static final Page PAGE = new Page("https://shop.example/tea?id=7", "Tea", "https://search.example/");

    @Inject
    KeepOnlineChats keepOnlineChats;

    @Inject
    TakeInActivities takeInActivities;

    public static AccountId newAccount() {
        return new AccountId(ThreadLocalRandom.current().nextLong(1, 1L << 52));
    }

    public static Visitor unknown() {
        return new Visitor(newAccount(), new OnlineChatId(UUID.randomUUID()), new VisitorId(UUID.randomUUID()));
    }

    /** A visitor who has not written yet, of a new chat in a new account. */
    public Visitor newVisitor(ConversationMode mode) {
        Visitor visitor = unknown();
        publish(visitor, 1, mode);
        return visitor;
    }

    public Visitor anotherOf(Visitor visitor) {
        return new Visitor(visitor.accountId(), visitor.onlineChatId(), new VisitorId(UUID.randomUUID()));
    }

    /** Makes this version of the visitor's chat known. */
    public void publish(Visitor visitor, long version, ConversationMode mode) {
        publish(visitor, version, mode, FinishedConversations.UNTOLD);
    }

    public void publish(Visitor visitor, long version, ConversationMode mode, FinishedConversations finished) {
        publish(visitor, version, mode, finished, IdentityRules.NONE);
    }

    public void publish(
            Visitor visitor,
            long version,
            ConversationMode mode,
            FinishedConversations finished,
            IdentityRules identity) {
        keepOnlineChats.keep(List.of(new OnlineChat(
                visitor.accountId(), visitor.onlineChatId(), version, "Tea shop", mode, finished, identity)));
    }

    public void store(Activity... activities) {
        takeInActivities.take(List.of(activities));
    }

    public static WrittenMessage message(Visitor visitor, String text) {
        return message(visitor, null, text);
    }

    public static WrittenMessage message(Visitor visitor, UUID conversationId, String text) {
        return new WrittenMessage(
                visitor,
                new ClientMessageId(UUID.randomUUID()),
                Optional.ofNullable(conversationId).map(ConversationId::new),
                new MessageText(text),
                List.of(),
                Optional.of(new FirstPage(PAGE.url(), Optional.of(PAGE.title()), Optional.of(PAGE.referrer()))),
                Optional.empty(),
                Instant.now(),
                BotSaid.NOTHING);
    }

    /** A wish to finish, made now. */
    public static RequestedFinish finish(Visitor visitor, UUID conversationId) {
        return new RequestedFinish(visitor, new ConversationId(conversationId), Instant.now());
    }

    /** Files without a word. */
    public static WrittenMessage files(Visitor visitor, UUID... attachments) {
        return new WrittenMessage(
                visitor,
                new ClientMessageId(UUID.randomUUID()),
                Optional.empty(),
                MessageText.NONE,
                Arrays.stream(attachments).map(AttachmentId::new).toList(),
                Optional.empty(),
                Optional.empty(),
                Instant.now(),
                BotSaid.NOTHING);
    }

    public static MessageWritten written(Visitor visitor, String text) {
        return written(visitor, text, null);
    }

    public static MessageWritten written(Visitor visitor, String text, List<UUID> attachments) {
        return new MessageWritten(
                visitor.accountId().value(),
                visitor.onlineChatId().value(),
                visitor.visitorId().value(),
                UUID.randomUUID(),
                null,
                text,
                THEN,
                PAGE,
                attachments,
                null,
                null);
    }
}
