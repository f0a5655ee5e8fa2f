package io.beseda.gateway.delivery;

import io.beseda.gateway.chatconfig.FeedbackButtons;
import io.beseda.gateway.chatconfig.OnlineChats;
import io.beseda.gateway.connection.EventFlow;
import io.beseda.gateway.connection.Sockets;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while chats and buttons are known, events flow and the pod does not stop. A broker that goes away later changes nothing. */
@Readiness
@ApplicationScoped
public class GatewayReadiness implements HealthCheck {

    private final OnlineChats chats;
    private final FeedbackButtons buttons;
    private final EventFlow events;
    private final Sockets sockets;

    public GatewayReadiness(OnlineChats chats, FeedbackButtons buttons, EventFlow events, Sockets sockets) {
        this.chats = chats;
        this.buttons = buttons;
        this.events = events;
        this.sockets = sockets;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("gateway")
                .withData("chatsKnown", chats.isComplete())
                .withData("buttonsKnown", buttons.isComplete())
                .withData("eventsLive", events.isLive())
                .withData("draining", sockets.isDraining())
                .status(chats.isComplete() && buttons.isComplete() && events.isLive() && !sockets.isDraining())
                .build();
    }
}
