package io.beseda.crm.contactchat;

import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ConversationId;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.incominglead.ConversationsPlaced;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.link.EntityLink;
import io.beseda.crm.link.LinkEntities;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says whom conversations are with: the contact becomes the main one of their leads. All that are asked for or none. */
@ApplicationScoped
public class SetContactOfChat {

    /** @param requestId of its entry */
    record Wanted(UUID chat, long contact, String requestId) {}

    private final ContactChatRepository chats;
    private final LinkEntities linkEntities;
    private final Event<ConversationsPlaced> placements;

    @Inject
    public SetContactOfChat(
            ContactChatRepository chats, LinkEntities linkEntities, Event<ConversationsPlaced> placements) {
        this.chats = chats;
        this.linkEntities = linkEntities;
        this.placements = placements;
    }

    /**
     * In the order given.
     *
     * @throws Refusal 400 naming a chat or contact that the account does not have
     */
    @Transactional
    List<ContactChat> set(AccountId account, List<Wanted> wanted, UserId by) {
        List<ContactChat> set =
                wanted.stream().map(each -> set(account, each, by)).toList();
        placements.fire(new ConversationsPlaced(
                set.stream().map(each -> placed(account, each)).toList()));
        return set;
    }

    private ContactChat set(AccountId account, Wanted wanted, UserId by) {
        ContactChat before = one(account, wanted.chat());
        EntityRef lead = new EntityRef(EntityType.LEADS, before.lead().id());
        EntityRef contact = new EntityRef(EntityType.CONTACTS, wanted.contact());
        linkEntities.link(account, List.of(EntityLink.between(lead, contact, true)), by.value());
        return one(account, wanted.chat()).setBy(wanted.requestId());
    }

    private ContactChat one(AccountId account, UUID chat) {
        return chats.ofChats(account, List.of(chat)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_REQUEST, "There is no chat %s.".formatted(chat)));
    }

    /** Whoever shows the conversation learns whom it is with. */
    private static OpenedLead placed(AccountId account, ContactChat chat) {
        return new OpenedLead(
                account,
                new LeadId(chat.lead().id()),
                chat.lead().name(),
                new ContactId(chat.contactId()),
                chat.lead().contactName(),
                new ConversationId(chat.chatId()),
                chat.lead().startedAt());
    }
}
