package io.beseda.gateway.support;

import io.beseda.contracts.OnlineChatPublished;
import java.util.UUID;

/** A greeted visitor and who the gateway says it is. */
public record VisitorClient(SocketClient socket, UUID id) {

    public static VisitorClient of(OnlineChatPublished chat) {
        return of(chat, Gateway.key());
    }

    public static VisitorClient of(OnlineChatPublished chat, String visitorKey) {
        String hello = Gateway.hello(Gateway.token(chat, visitorKey));
        var socket = SocketClient.connect(Gateway.visitorSocket()).send(hello);
        return new VisitorClient(
                socket,
                UUID.fromString(socket.expect("welcome").get("visitorId").asText()));
    }
}
