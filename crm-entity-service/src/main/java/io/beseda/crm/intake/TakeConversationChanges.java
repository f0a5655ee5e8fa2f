package io.beseda.crm.intake;

import static java.util.stream.Collectors.partitioningBy;

import io.beseda.crm.account.AccountRepository;
import io.beseda.crm.contact.ContactId;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.dealcard.CardChanges;
import io.beseda.crm.dealcard.CardMessage;
import io.beseda.crm.dealcard.UpdateDealCards;
import io.beseda.crm.entitytype.EntityRef;
import io.beseda.crm.entitytype.EntityType;
import io.beseda.crm.entitywebhook.TellOfEntities;
import io.beseda.crm.externalid.FollowVisitorLinks;
import io.beseda.crm.externalid.Followed;
import io.beseda.crm.externalid.RecognizeClients;
import io.beseda.crm.incominglead.OpenIncomingLeads;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.crm.incominglead.PlaceConversations;
import io.beseda.crm.pagedata.KeepPageData;
import io.beseda.crm.publishing.IncomingLeadPublisher;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes changes of conversations into the CRM, all of them or none: finds out who their clients are, puts those that started into a lead
 * that is open or opens one, brings deal cards up to date, publishes what they were given. What was taken before changes nothing, nor does
 * what is told of clients who were erased.
 */
@ApplicationScoped
public class TakeConversationChanges {

    private final AccountRepository accounts;
    private final PassOverErased passOverErased;
    private final RecognizeClients recognizeClients;
    private final PlaceConversations placeConversations;
    private final OpenIncomingLeads openIncomingLeads;
    private final FollowVisitorLinks followVisitorLinks;
    private final UpdateDealCards updateDealCards;
    private final KeepPageData keepPageData;
    private final ConversationWebhooks conversationWebhooks;
    private final TellOfEntities tellOfEntities;
    private final IncomingLeadPublisher publisher;

    @Inject
    public TakeConversationChanges(
            AccountRepository accounts,
            PassOverErased passOverErased,
            RecognizeClients recognizeClients,
            PlaceConversations placeConversations,
            OpenIncomingLeads openIncomingLeads,
            FollowVisitorLinks followVisitorLinks,
            UpdateDealCards updateDealCards,
            KeepPageData keepPageData,
            ConversationWebhooks conversationWebhooks,
            TellOfEntities tellOfEntities,
            IncomingLeadPublisher publisher) {
        this.accounts = accounts;
        this.passOverErased = passOverErased;
        this.recognizeClients = recognizeClients;
        this.placeConversations = placeConversations;
        this.openIncomingLeads = openIncomingLeads;
        this.followVisitorLinks = followVisitorLinks;
        this.updateDealCards = updateDealCards;
        this.keepPageData = keepPageData;
        this.conversationWebhooks = conversationWebhooks;
        this.tellOfEntities = tellOfEntities;
        this.publisher = publisher;
    }

    /**
     * What became of conversations.
     *
     * @param placed those that went into leads that were open before
     * @param followed what became of their clients
     */
    private record Taken(OpenIncomingLeads.Opened opened, List<OpenedLead> placed, Followed followed) {

        List<EntityRef> added() {
            return Stream.concat(
                            opened.leads().stream()
                                    .map(lead -> new EntityRef(
                                            EntityType.LEADS, lead.leadId().value())),
                            opened.contacts().stream().map(Taken::ref))
                    .toList();
        }

        /** Clients who were contacts before have another lead now. */
        List<EntityRef> touched() {
            return Stream.concat(
                            opened.leads().stream()
                                    .map(OpenedLead::contactId)
                                    .filter(contact -> !opened.contacts().contains(contact))
                                    .map(Taken::ref),
                            followed.touched().stream())
                    .toList();
        }

        List<EntityRef> removed() {
            return followed.removed().stream().map(Taken::ref).toList();
        }

        private static EntityRef ref(ContactId contact) {
            return new EntityRef(EntityType.CONTACTS, contact.value());
        }
    }

    /** @throws UnknownAccount if any of the accounts does not exist */
    @Transactional
    public void take(ConversationChanges told) {
        publish(taken(passOverErased.of(told)));
    }

    /**
     * The same for one account, in its scope, with its webhooks told.
     *
     * @throws UnknownAccount if it does not exist
     */
    @Transactional
    public void takeAndTell(AccountId account, ConversationChanges told) {
        ConversationChanges changes = passOverErased.of(told);
        Set<ConversationRef> answered = conversationWebhooks.answered(changes);
        Taken taken = taken(changes);
        conversationWebhooks.queue(account, changes, taken.opened().leads(), answered);
        tellOfEntities.remember(account, taken.added(), taken.touched(), taken.removed());
        publish(taken);
    }

    private void publish(Taken taken) {
        publisher.publish(
                taken.opened().leads(),
                Stream.concat(taken.placed().stream(), taken.followed().moved().stream())
                        .toList());
    }

    private Taken taken(ConversationChanges changes) {
        Set<AccountId> unknown = accounts.unknownAmong(changes.accounts());
        if (!unknown.isEmpty()) {
            throw new UnknownAccount(unknown);
        }
        Set<ConversationRef> before = openIncomingLeads.opened(changes.started());
        Map<Boolean, List<StartedConversation>> again =
                changes.started().stream().collect(partitioningBy(conversation -> before.contains(conversation.ref())));
        RecognizeClients.Recognized recognized = recognizeClients.recognize(again.get(false));
        List<StartedConversation> started = recognized.conversations();
        List<OpenedLead> placed = placeConversations.place(started);
        OpenIncomingLeads.Opened opened = openIncomingLeads.open(started);
        updateDealCards.update(CardChanges.of(
                Stream.concat(started.stream(), again.get(true).stream()).toList(),
                changes.messages().stream().map(CardMessage::of).toList(),
                changes.states()));
        Followed followed = recognizeClients
                .keep(recognized)
                .and(followVisitorLinks.link(changes.linked()))
                .and(followVisitorLinks.unlink(changes.unlinked()));
        keepPageData.keep(changes.pageData());
        return new Taken(opened, placed, followed);
    }
}
