package io.beseda.gateway.operator;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.connection.Routes;
import io.beseda.support.account.AccountId;
import io.beseda.support.account.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which operator sockets want which events. */
@ApplicationScoped
public class OperatorSockets {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Routes<UserId, OperatorSession> users = new Routes<>();
    private final Routes<AccountId, OperatorSession> accounts = new Routes<>();
    private final Routes<UUID, OperatorSession> conversations = new Routes<>();
    private final int maxPerUser;

    public OperatorSockets(GatewaySettings settings) {
        maxPerUser = settings.gateway().limits().socketsPerUser();
    }

    boolean add(UserId user, OperatorSession socket) {
        return users.add(user, socket, maxPerUser);
    }

    void remove(UserId user, OperatorSession socket) {
        users.remove(user, socket);
    }

    List<OperatorSession> of(UserId user) {
        return users.of(user);
    }

    void watch(AccountId account, OperatorSession socket) {
        accounts.add(account, socket, NO_LIMIT);
    }

    void unwatch(AccountId account, OperatorSession socket) {
        accounts.remove(account, socket);
    }

    void watch(UUID conversationId, OperatorSession socket) {
        conversations.add(conversationId, socket, NO_LIMIT);
    }

    void unwatch(UUID conversationId, OperatorSession socket) {
        conversations.remove(conversationId, socket);
    }

    /** The sockets an event of this account and conversation concerns, each once; never one of another account. */
    public List<OperatorSession> watching(AccountId account, UUID conversationId) {
        List<OperatorSession> ofAccount = accounts.of(account);
        List<OperatorSession> ofConversation = conversations.of(conversationId);
        if (ofConversation.isEmpty()) {
            return ofAccount;
        }
        List<OperatorSession> all = new ArrayList<>(ofAccount);
        for (OperatorSession socket : ofConversation) {
            if (socket.accountId().equals(account) && !ofAccount.contains(socket)) {
                all.add(socket);
            }
        }
        return all;
    }
}
