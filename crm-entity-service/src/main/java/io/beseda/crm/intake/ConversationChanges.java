package io.beseda.crm.intake;

import io.beseda.crm.conversation.ConversationRef;
import io.beseda.crm.conversation.StartedConversation;
import io.beseda.crm.dealcard.CardMessage;
import io.beseda.crm.dealcard.StateChange;
import io.beseda.support.account.AccountId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a batch of events says about conversations, in its order. */
public record ConversationChanges(
        List<StartedConversation> started, List<CardMessage> messages, List<StateChange> states) {

    Set<AccountId> accounts() {
        Set<AccountId> accounts = new HashSet<>();
        Stream.of(
                        started.stream().map(StartedConversation::ref),
                        messages.stream().map(CardMessage::ref),
                        states.stream().map(StateChange::ref))
                .flatMap(refs -> refs)
                .map(ConversationRef::accountId)
                .forEach(accounts::add);
        return accounts;
    }
}
