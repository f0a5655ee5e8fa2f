package io.beseda.crm.externalid;

import io.beseda.crm.conversation.OnlineChatId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Keeps which fields online chats have chosen; one that is new among them is looked through from its beginning. */
@ApplicationScoped
public class FollowChoices {

    private final ChoiceRepository choices;
    private final Clock clock;

    @Inject
    public FollowChoices(ChoiceRepository choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    @Transactional
    public void keep(List<ExternalIdChoice> told) {
        choices.keep(told, clock.instant());
    }

    @Transactional
    public void forget(List<OnlineChatId> deleted) {
        choices.forget(deleted);
    }
}
