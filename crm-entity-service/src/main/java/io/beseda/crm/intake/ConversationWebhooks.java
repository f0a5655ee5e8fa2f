package io.beseda.crm.intake;

import io.beseda.crm.conversation.AddedMessage;
import io.beseda.crm.conversation.ChangedTalk;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.incominglead.OpenedLead;
import io.beseda.crm.lead.LeadId;
import io.beseda.crm.webhook.WebhookEvent;
import io.beseda.crm.webhook.WebhookQueue;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queues what happened in conversations for webhooks, in the order of each conversation, and the leads that were opened.
 */
@ApplicationScoped
public class ConversationWebhooks {

    private final WebhookQueue queue;
    private final TalkFacts talkFacts;
    private final TalkPayloads payloads;

    @Inject
    public ConversationWebhooks(WebhookQueue queue, TalkFacts talkFacts, TalkPayloads payloads) {
        this.queue = queue;
        this.talkFacts = talkFacts;
        this.payloads = payloads;
    }

    /** A webhook's event in its place: behind the message with this sequence, or at it. */
    private record Placed(long sequence, int rank, WebhookEvent event) {}

    /** Which of the conversations that are to change were answered before; asked before the changes are taken. */
    Set<ConversationRef> answered(ConversationChanges changes) {
        return talkFacts.answered(changes.talks().stream().map(ChangedTalk::ref).collect(Collectors.toSet()));
    }

    /** Within the transaction that took the changes, all of this account, after it. What was queued before changes nothing. */
    void queue(AccountId account, ConversationChanges changes, List<OpenedLead> opened, Set<ConversationRef> answered) {
        Map<ConversationRef, TalkFacts.Facts> facts = talkFacts.of(keys(changes));
        List<Placed> placed = new ArrayList<>();
        placed.addAll(unsorted(account, opened, changes));
        place(changes.started(), StartedConversation::ref, facts, placed, this::started);
        place(changes.messages(), AddedMessage::ref, facts, placed, this::message);
        place(
                changes.messages().stream().filter(ConversationWebhooks::isTurn).toList(),
                AddedMessage::ref,
                facts,
                placed,
                this::read);
        place(
                changes.talks(),
                ChangedTalk::ref,
                facts,
                placed,
                (talk, known) -> changed(talk, known, isAnswered(talk, changes.messages(), answered)));
        queue.add(
                account,
                placed.stream()
                        .sorted(Comparator.comparingLong(Placed::sequence).thenComparingInt(Placed::rank))
                        .map(Placed::event)
                        .toList());
    }

    /** What is known of no conversation is passed over. */
    private static <C> void place(
            List<C> changes,
            Function<C, ConversationRef> ref,
            Map<ConversationRef, TalkFacts.Facts> facts,
            List<Placed> placed,
            BiFunction<C, TalkFacts.Facts, Placed> maker) {
        changes.stream()
                .filter(change -> facts.containsKey(ref.apply(change)))
                .map(change -> maker.apply(change, facts.get(ref.apply(change))))
                .forEach(placed::add);
    }

    private List<Placed> unsorted(AccountId account, List<OpenedLead> opened, ConversationChanges changes) {
        Map<LeadId, TalkFacts.Unsorted> unsorted = talkFacts.unsorted(
                account, opened.stream().map(OpenedLead::leadId).toList());
        return opened.stream()
                .filter(lead -> unsorted.containsKey(lead.leadId()))
                .map(lead -> payloads.unsorted(lead, unsorted.get(lead.leadId()), changes.messages()))
                .map(event -> new Placed(0, 0, event))
                .toList();
    }

    private Placed started(StartedConversation start, TalkFacts.Facts facts) {
        return new Placed(0, 1, payloads.started(start, facts));
    }

    private Placed message(AddedMessage message, TalkFacts.Facts facts) {
        return new Placed(message.sequence(), 0, payloads.message(message, facts));
    }

    /** The first message is told with its talk; bots read nothing. */
    private static boolean isTurn(AddedMessage message) {
        return message.sequence() > 1
                && (message.author().isVisitor() || message.author().isOperator());
    }

    private Placed read(AddedMessage message, TalkFacts.Facts facts) {
        return new Placed(message.sequence(), 1, payloads.read(message, facts));
    }

    /** As it was when the conversation changed, whatever else the batch says of it. */
    private static boolean isAnswered(ChangedTalk talk, List<AddedMessage> messages, Set<ConversationRef> before) {
        return messages.stream()
                .filter(message -> message.ref().equals(talk.ref()) && message.sequence() <= talk.lastSequence())
                .max(Comparator.comparingLong(AddedMessage::sequence))
                .map(last -> !last.author().isVisitor())
                .orElseGet(() -> before.contains(talk.ref()));
    }

    private Placed changed(ChangedTalk talk, TalkFacts.Facts facts, boolean answered) {
        return new Placed(talk.lastSequence(), talk.open() ? 3 : 2, payloads.changed(talk, facts, answered));
    }

    private static Collection<TalkFacts.Key> keys(ConversationChanges changes) {
        return Stream.of(
                        changes.started().stream().map(start -> new TalkFacts.Key(start.ref(), start.visitorId())),
                        changes.messages().stream()
                                .map(message -> new TalkFacts.Key(message.ref(), message.visitorId())),
                        changes.talks().stream().map(talk -> new TalkFacts.Key(talk.ref(), talk.visitorId())))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }
}
