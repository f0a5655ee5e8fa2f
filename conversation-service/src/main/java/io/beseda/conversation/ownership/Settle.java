package io.beseda.conversation.ownership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.visitor.VisitorId;
import io.beseda.support.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out anew whose conversations are, after links changed, and gives them to whom they belong. In the caller's transaction. */
@ApplicationScoped
class Settle {

    private final VisitorLinkRepository links;
    private final OwnedConversationRepository conversations;

    @Inject
    Settle(VisitorLinkRepository links, OwnedConversationRepository conversations) {
        this.links = links;
        this.conversations = conversations;
    }

    /**
     * Conversations that changed hands together.
     *
     * @param from whose they were
     * @param path from the visitor who began them to the present owner
     * @param last the link by which they came to the owner; empty for who began them
     */
    record Handover(
            VisitorId from, List<VisitorId> path, Optional<VisitorLink> last, List<ConversationId> conversations) {

        VisitorId beginner() {
            return path.get(0);
        }

        VisitorId to() {
            return path.get(path.size() - 1);
        }

        /** They went on along a link; else they came back. */
        boolean isOnward() {
            return path.contains(from);
        }
    }

    /** What has changed hands, now that the links of these visitors are as they are. */
    List<Handover> settle(AccountId account, Collection<VisitorId> changed) {
        Set<VisitorId> origins = links.originsOf(account, changed);
        links.lock(account, origins);
        List<OwnedConversation> begun = conversations.lockBegunBy(account, origins);
        Ownership ownership = new Ownership(links.onwardFrom(account, origins));
        Map<OwnedConversation, Way> ways = new LinkedHashMap<>();
        List<OwnedConversation> handed = new ArrayList<>();
        for (OwnedConversation conversation : begun) {
            List<VisitorId> path = ownership.path(conversation.begun());
            VisitorId owner = path.get(path.size() - 1);
            if (!owner.equals(conversation.owner())) {
                Optional<VisitorLink> last = path.size() == 1
                        ? Optional.empty()
                        : ownership.step(path.get(path.size() - 2), conversation.begun());
                ways.put(conversation, new Way(conversation.owner(), path, last));
                handed.add(new OwnedConversation(conversation.id(), owner, conversation.begun()));
            }
        }
        conversations.handOver(account, handed);
        return handovers(ways);
    }

    private record Way(VisitorId from, List<VisitorId> path, Optional<VisitorLink> last) {}

    private static List<Handover> handovers(Map<OwnedConversation, Way> ways) {
        return ways.entrySet().stream()
                .collect(groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        mapping(way -> way.getKey().id(), toList())))
                .entrySet()
                .stream()
                .map(together -> new Handover(
                        together.getKey().from(),
                        together.getKey().path(),
                        together.getKey().last(),
                        together.getValue()))
                .toList();
    }
}
