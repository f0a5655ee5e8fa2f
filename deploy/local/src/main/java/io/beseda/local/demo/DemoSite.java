package io.beseda.local.demo;

import io.beseda.local.LocalRunException;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * The site of somebody who uses the product: a small tea shop with the chat on it. It knows nothing of the product but the
 * embed script that its owner copied, so the same page under another address has no chat.
 */
public final class DemoSite implements AutoCloseable {

    private static final String RUSSIAN = "ru";
    private static final String ENGLISH = "en";

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final int port;
    private final String embedScript;
    private final URI product;

    private DemoSite(int port, String embedScript, URI product) {
        this.port = port;
        this.embedScript = embedScript;
        this.product = product;
    }

    /** Opens the site on 127.0.0.1, which the name {@code localhost} leads to as well. */
    public static DemoSite open(int port, String embedScript, URI product) {
        var site = new DemoSite(port, embedScript, product);
        try {
            site.vertx
                    .createHttpServer(
                            new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                    .requestHandler(site::answer)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            return site;
        } catch (ExecutionException e) {
            throw new LocalRunException("The demo site can't use port " + port + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("Interrupted while the demo site was opened.", e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Runs on an event loop; the pages are a few kilobytes. */
    private void answer(HttpServerRequest request) {
        var language = language(request);
        switch (request.path()) {
            case "/" -> html(request, page("shop." + language + ".html"));
            case "/other" -> html(request, page("other." + language + ".html"));
            case "/shop.css" ->
                request.response()
                        .putHeader("Content-Type", "text/css; charset=utf-8")
                        .end(resource("shop.css"));
            default -> request.response().setStatusCode(404).end("Not found\n");
        }
    }

    private String page(String name) {
        return resource(name)
                .replace("{{here}}", "http://localhost:" + port)
                .replace("{{elsewhere}}", "http://127.0.0.1:" + port)
                .replace("{{console}}", product.resolve("/console/").toString())
                .replace("<!-- embed script -->", embedScript);
    }

    private static void html(HttpServerRequest request, String page) {
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(page);
    }

    private static String language(HttpServerRequest request) {
        var asked = request.getParam("lang", Objects.requireNonNullElse(request.getHeader("Accept-Language"), ENGLISH));
        return asked.startsWith(RUSSIAN) ? RUSSIAN : ENGLISH;
    }

    private static String resource(String name) {
        try (var stream = DemoSite.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
