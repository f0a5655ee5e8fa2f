package io.beseda.systemtests.load;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The least that puts a round button on a page: a script of one statement, from an origin of its own. It does nothing when it is clicked. */
final class BareButton implements AutoCloseable {

    private static final byte[] SCRIPT = """
            document.body.append(Object.assign(document.createElement('button'), {
              ariaLabel: 'Open chat',
              style: 'position: fixed; bottom: 20px; right: 20px; width: 60px; height: 60px; border-radius: 50%',
            }));""".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    BareButton() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/javascript; charset=utf-8");
            exchange.sendResponseHeaders(200, SCRIPT.length);
            try (var body = exchange.getResponseBody()) {
                body.write(SCRIPT);
            }
        });
        server.start();
    }

    /** What a page's owner would paste. */
    String script() {
        return "<script async src=\"http://127.0.0.1:%d/button.js\"></script>"
                .formatted(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
