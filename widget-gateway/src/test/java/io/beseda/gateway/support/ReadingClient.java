package io.beseda.gateway.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** An operator's client in a process of its own, which a test can stop. Prints "watching", and the code it is closed with. */
public final class ReadingClient implements WebSocket.Listener {

    private final CountDownLatch closed = new CountDownLatch(1);

    private ReadingClient() {}

    /** Arguments: the socket's URI and an access token. */
    public static void main(String[] arguments) throws InterruptedException {
        var client = new ReadingClient();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(arguments[0]), client)
                .join();
        socket.sendText("{\"type\":\"hello\",\"token\":\"" + arguments[1] + "\"}", true)
                .join();
        socket.sendText("{\"type\":\"watch\",\"scope\":\"account\"}", true).join();
        client.closed.await();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (data.toString().contains("\"watching\"")) {
            say("watching");
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        say(Integer.toString(code));
        closed.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        say(failure.toString());
        closed.countDown();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
