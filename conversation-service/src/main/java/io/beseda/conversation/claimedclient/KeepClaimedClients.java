package io.beseda.conversation.claimedclient;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.beseda.conversation.conversation.ConversationId;
import io.beseda.conversation.message.Announcements;
import io.beseda.conversation.message.ConversationChange;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps who pages say their clients are, for the inbox, in the transaction that announces it: the last word of a conversation's. */
@Decorator
@Priority(110)
public class KeepClaimedClients implements Announcements {

    private final Announcements announcements;
    private final ClaimedClientRepository clients;
    private final ClaimedClientReader reader;

    @Inject
    public KeepClaimedClients(
            @Delegate Announcements announcements, ClaimedClientRepository clients, ObjectMapper json) {
        this.announcements = announcements;
        this.clients = clients;
        this.reader = new ClaimedClientReader(json);
    }

    @Override
    public void append(List<ConversationChange> changes) {
        Map<ConversationId, ClaimedClient> claimed = new LinkedHashMap<>();
        for (ConversationChange change : changes) {
            if (change instanceof ConversationChange.PageTold told) {
                reader.read(told).ifPresent(client -> claimed.put(client.conversationId(), client));
            }
        }
        if (!claimed.isEmpty()) {
            clients.put(claimed.values());
        }
        announcements.append(changes);
    }
}
