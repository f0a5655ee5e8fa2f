package io.beseda.conversation.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers which lead and contact the CRM gave a conversation. A link that is known changes nothing. */
@ApplicationScoped
public class LinkLeads {

    private final ConversationRepository conversations;
    private final LeadLinkRepository leads;

    @Inject
    public LinkLeads(ConversationRepository conversations, LeadLinkRepository leads) {
        this.conversations = conversations;
        this.leads = leads;
    }

    /** @throws UnknownConversation if one of the conversations does not exist; then no link is kept */
    @Transactional
    public void link(List<LeadLink> links) {
        Map<ConversationRepository.Key, LeadLink> first = new LinkedHashMap<>();
        links.forEach(link ->
                first.putIfAbsent(new ConversationRepository.Key(link.accountId(), link.conversationId()), link));
        if (conversations.lock(first.keySet()).size() < first.size()) {
            throw new UnknownConversation("a lead names a conversation that does not exist in its account");
        }
        leads.link(first.values());
    }
}
