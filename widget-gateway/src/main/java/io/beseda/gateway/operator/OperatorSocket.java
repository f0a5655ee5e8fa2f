package io.beseda.gateway.operator;

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
 * The socket of the console, described in {@code docs/socket-protocol.md}. Messages of one socket arrive in order, on its event
 * loop. Everything but the handshake is {@link OperatorSession}'s.
 */
@ApplicationScoped
@ServerEndpoint("/operator/socket")
public class OperatorSocket {

    private static final Logger LOG = Logger.getLogger(OperatorSocket.class);

    private final Sockets sockets;
    private final OperatorDesk desk;
    private final OperatorSignalPublisher signals;

    public OperatorSocket(Sockets sockets, OperatorDesk desk, OperatorSignalPublisher signals) {
        this.sockets = sockets;
        this.desk = desk;
        this.signals = signals;
    }

    @OnOpen
    public void open(Session session) {
        var operator = new OperatorSession(desk, signals);
        operator.start(sockets.open(((UndertowSession) session).getChannel(), operator));
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>) operator::received);
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.error("a frame could not be handled", failure);
    }
}
