package io.beseda.systemtests.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A customer's site: one page, on an origin of its own, with whatever its owner pasted into it. */
public final class CustomerSite implements AutoCloseable {

    private final HttpServer server;
    private volatile String pasted = "";

    public CustomerSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] page = """
                    <!doctype html>
                    <html lang="en">
                    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title></head>
                    <body><h1>Shop</h1>%s</body>
                    </html>
                    """.formatted(pasted).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
    }

    /** What its owner puts on the page. */
    public void paste(String script) {
        pasted = script;
    }

    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The same page under another origin, which nobody placed the chat on. */
    public String strangersOrigin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
