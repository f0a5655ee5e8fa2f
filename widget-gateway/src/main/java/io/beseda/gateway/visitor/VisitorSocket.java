package io.beseda.gateway.visitor;

import io.beseda.gateway.connection.Sockets;
import io.undertow.websockets.UndertowSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.jboss.logging.Logger;

/**
 * The socket of chat frames, described in {@code docs/socket-protocol.md}. Messages of one socket arrive in order, on its event
 * loop. Everything but the handshake is {@link VisitorSession}'s.
 */
@ApplicationScoped
@ServerEndpoint("/widget/socket")
public class VisitorSocket {

    private static final Logger LOG = Logger.getLogger(VisitorSocket.class);

    private final Sockets sockets;
    private final VisitorDesk desk;
    private final VisitorFramePublisher activities;
    private final VisitorSignalPublisher signals;
    private final VisitorLinkPublisher links;

    public VisitorSocket(
            Sockets sockets,
            VisitorDesk desk,
            VisitorFramePublisher activities,
            VisitorSignalPublisher signals,
            VisitorLinkPublisher links) {
        this.sockets = sockets;
        this.desk = desk;
        this.activities = activities;
        this.signals = signals;
        this.links = links;
    }

    @OnOpen
    public void open(Session session) {
        var visitor = new VisitorSession(desk, activities, signals, links);
        visitor.start(sockets.open(((UndertowSession) session).getChannel(), visitor));
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>) visitor::received);
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.error("a frame could not be handled", failure);
    }
}
