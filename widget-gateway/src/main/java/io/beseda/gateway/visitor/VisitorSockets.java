package io.beseda.gateway.visitor;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.FeedbackButtonsChanged;
import io.beseda.gateway.chatconfig.OnlineChatsChanged;
import io.beseda.gateway.connection.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The open sockets of every visitor. They learn of changed settings at once. */
@ApplicationScoped
public class VisitorSockets {

    private final Routes<UUID, VisitorSession> routes = new Routes<>();
    private final int maxPerVisitor;

    public VisitorSockets(GatewaySettings settings) {
        maxPerVisitor = settings.gateway().limits().socketsPerUser();
    }

    /** False if the visitor has too many already. After it, whatever {@link #of} is asked for includes the socket. */
    boolean add(VisitorSession socket) {
        return routes.add(socket.visitorId().value(), socket, maxPerVisitor);
    }

    void remove(VisitorSession socket) {
        routes.remove(socket.visitorId().value(), socket);
    }

    void follow(@Observes OnlineChatsChanged changed) {
        follow(socket -> changed.onlineChatIds().contains(socket.onlineChatId()));
    }

    void follow(@Observes FeedbackButtonsChanged changed) {
        follow(socket -> socket.feedbackButtonId()
                .filter(changed.feedbackButtonIds()::contains)
                .isPresent());
    }

    private void follow(Predicate<VisitorSession> concerned) {
        routes.all().filter(concerned).forEach(VisitorSession::chatChanged);
    }

    /** The sockets of a visitor; the caller checks that account and visitor belong together. */
    public List<VisitorSession> of(UUID visitorId) {
        return routes.of(visitorId);
    }
}
