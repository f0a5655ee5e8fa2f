package io.beseda.conversation.conversation;

import io.beseda.support.erasure.ErasedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Remembers which lead and contact the CRM gave a conversation. A link that is known changes nothing, nor one of a conversation that was erased. */
@ApplicationScoped
public class LinkLeads {

    private final ConversationRepository conversations;
    private final LeadLinkRepository leads;
    private final ErasedIds erasedIds;

    @Inject
    public LinkLeads(ConversationRepository conversations, LeadLinkRepository leads, ErasedIds erasedIds) {
        this.conversations = conversations;
        this.leads = leads;
        this.erasedIds = erasedIds;
    }

    /** @throws UnknownConversation if one of the conversations does not exist; then no link is kept */
    @Transactional
    public void link(List<LeadLink> links) {
        Map<ConversationRepository.Key, LeadLink> first = new LinkedHashMap<>();
        links.forEach(link ->
                first.putIfAbsent(new ConversationRepository.Key(link.accountId(), link.conversationId()), link));
        erasedIds
                .among(first.keySet().stream().map(LinkLeads::id).collect(Collectors.toSet()))
                .keySet()
                .forEach(erased -> first.remove(
                        new ConversationRepository.Key(erased.accountId(), new ConversationId(erased.id()))));
        if (conversations.lock(first.keySet()).size() < first.size()) {
            throw new UnknownConversation("a lead names a conversation that does not exist in its account");
        }
        leads.link(first.values());
    }

    private static ErasedIds.Key id(ConversationRepository.Key conversation) {
        return new ErasedIds.Key(conversation.accountId(), conversation.id().value());
    }
}
