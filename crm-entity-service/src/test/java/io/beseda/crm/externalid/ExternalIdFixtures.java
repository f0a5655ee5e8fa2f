package io.beseda.crm.externalid;

import io.beseda.contracts.Author;
import io.beseda.contracts.ClientIdentity;
import io.beseda.contracts.ConversationMode;
import io.beseda.contracts.ConversationStarted;
import io.beseda.contracts.CrmEntityType;
import io.beseda.contracts.Event;
import io.beseda.contracts.ExternalIdField;
import io.beseda.contracts.ExternalIdMatched;
import io.beseda.contracts.OnlineChatPublished;
import io.beseda.contracts.VisitorLinked;
import io.beseda.contracts.VisitorUnlinked;
import io.beseda.contracts.WebPlacement;
import io.beseda.crm.intake.ConversationEventsConsumer;
import io.beseda.crm.intake.OnlineChatConsumer;
import io.beseda.crm.testing.ConversationFixtures;
import io.beseda.crm.testing.Database;
import io.beseda.crm.testing.Topics;
import io.beseda.support.account.AccountId;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Chats that have chosen a field, and clients who prove who they are. */
@ApplicationScoped
class ExternalIdFixtures {

    @Inject
    OnlineChatConsumer chats;

    @Inject
    ConversationEventsConsumer conversations;

    @Inject
    Database database;

    @Inject
    Topics topics;

    /** A chat of the account that keeps external IDs in this field. */
    UUID choose(AccountId account, int field) {
        UUID chat = UUID.randomUUID();
        chats.handle(List.of(chat(account, chat, 1, field)));
        return chat;
    }

    static OnlineChatPublished chat(AccountId account, UUID chat, long version, int field) {
        return new OnlineChatPublished(
                account.value(),
                chat,
                version,
                "Shop",
                ConversationMode.ONE_ACTIVE,
                1,
                new WebPlacement("ab".repeat(32), List.of()),
                null,
                new ExternalIdField(CrmEntityType.CONTACT, field, "text"),
                Instant.now(),
                null,
                null,
                null,
                null,
                null);
    }

    static UUID person(AccountId account, int field, String externalId) {
        return Person.ofField(account, field, new ExternalId(externalId));
    }

    static ClientIdentity verified(int field, String externalId) {
        return new ClientIdentity(externalId, (long) field, ClientIdentity.Proof.SIGNED);
    }

    /** A verified client begins a conversation. */
    ConversationFixtures write(AccountId account, int field, String externalId) {
        var conversation = ConversationFixtures.of(account, person(account, field, externalId));
        take(conversation.startedBy(verified(field, externalId)));
        return conversation;
    }

    /** A verified client begins one at this moment. */
    ConversationFixtures write(AccountId account, int field, String externalId, Instant at) {
        var conversation = ConversationFixtures.of(account, person(account, field, externalId));
        take(conversation.startedBy(verified(field, externalId), at));
        return conversation;
    }

    /** An anonymous visitor begins one. */
    ConversationFixtures write(AccountId account) {
        var conversation = ConversationFixtures.of(account);
        take(conversation.started());
        return conversation;
    }

    /** After every conversation so far, before every one to come. */
    static Instant now(AccountId account) {
        return ((ConversationStarted) ConversationFixtures.of(account).started()).startedAt();
    }

    static VisitorLinked linked(ConversationFixtures conversation, int field, String externalId) {
        return new VisitorLinked(
                conversation.account().value(),
                conversation.visitor(),
                person(conversation.account(), field, externalId),
                externalId,
                (long) field,
                VisitorLinked.Cause.BROWSER,
                List.of(conversation.id()),
                now(conversation.account()));
    }

    static VisitorUnlinked undone(VisitorLinked linked) {
        return new VisitorUnlinked(
                linked.accountId(),
                linked.visitorId(),
                linked.personId(),
                linked.conversationIds(),
                new Author(Author.Type.OPERATOR, "7", "Olga"),
                Instant.now());
    }

    void take(Event... events) {
        conversations.handle(List.of(events));
    }

    int contactOf(AccountId account, UUID visitor) {
        return (int) database.count(
                "SELECT contact_id FROM contact_visitors WHERE account_id = ? AND visitor_id = ?",
                account.value(),
                visitor);
    }

    long leadOf(ConversationFixtures conversation) {
        return database.count(
                "SELECT lead_id FROM card_conversations WHERE account_id = ? AND conversation_id = ?",
                conversation.account().value(),
                conversation.id());
    }

    /** What was published of an external ID, in order. */
    List<ExternalIdMatched> matches(AccountId account, String externalId) {
        return topics.crmEvents().stream()
                .filter(ExternalIdMatched.class::isInstance)
                .map(ExternalIdMatched.class::cast)
                .filter(match -> match.accountId() == account.value()
                        && match.externalId().equals(externalId))
                .toList();
    }
}
