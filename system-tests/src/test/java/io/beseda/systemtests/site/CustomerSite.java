package io.beseda.systemtests.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A customer's site: one page at every path, on an origin of its own, with whatever its owner pasted into it. */
public final class CustomerSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> others = new ConcurrentHashMap<>();
    private volatile String pasted = "";
    private volatile String policy = "";

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
                    """.formatted(
                    others.getOrDefault(exchange.getRequestURI().getPath(), pasted)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (!policy.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            }
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

    /** What stands on another page of the site, in place of what was pasted. */
    public void paste(String path, String script) {
        others.put(path, script);
    }

    /** The content security policy of every page. */
    public void policy(String directives) {
        policy = directives;
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
