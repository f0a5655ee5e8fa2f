package io.beseda.crm.intake;

import io.beseda.crm.conversation.AddedMessage;
import io.beseda.crm.conversation.ChangedTalk;
import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.LinkedVisitor;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.conversation.UnlinkedVisitor;
import io.beseda.crm.dealcard.StateChange;
import io.beseda.crm.pagedata.GivenPageData;
import io.beseda.support.account.AccountId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a batch of events says about conversations, in its order.
 *
 * @param states what deal cards show of {@code talks}
 */
public record ConversationChanges(
        List<StartedConversation> started,
        List<AddedMessage> messages,
        List<StateChange> states,
        List<ChangedTalk> talks,
        List<GivenPageData> pageData,
        List<LinkedVisitor> linked,
        List<UnlinkedVisitor> unlinked) {

    /** Those of some accounts. */
    ConversationChanges of(Predicate<AccountId> accounts) {
        return new ConversationChanges(
                of(accounts, started, each -> each.ref().accountId()),
                of(accounts, messages, each -> each.ref().accountId()),
                of(accounts, states, each -> each.ref().accountId()),
                of(accounts, talks, each -> each.ref().accountId()),
                of(accounts, pageData, each -> each.ref().accountId()),
                of(accounts, linked, LinkedVisitor::accountId),
                of(accounts, unlinked, UnlinkedVisitor::accountId));
    }

    private static <C> List<C> of(Predicate<AccountId> accounts, List<C> changes, Function<C, AccountId> account) {
        return changes.stream()
                .filter(change -> accounts.test(account.apply(change)))
                .toList();
    }

    Set<AccountId> accounts() {
        Set<AccountId> accounts = new HashSet<>();
        linked.forEach(link -> accounts.add(link.accountId()));
        unlinked.forEach(link -> accounts.add(link.accountId()));
        Stream.of(
                        started.stream().map(StartedConversation::ref),
                        messages.stream().map(AddedMessage::ref),
                        states.stream().map(StateChange::ref),
                        pageData.stream().map(GivenPageData::ref))
                .flatMap(refs -> refs)
                .map(ConversationRef::accountId)
                .forEach(accounts::add);
        return accounts;
    }
}
