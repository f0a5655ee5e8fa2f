package io.beseda.local.frontdoor;

import io.beseda.local.LocalRunException;
import io.beseda.local.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * The one address of a local run, in the place of the cluster's ingress: sends requests and sockets to the services by
 * {@link Route#TABLE}. What a client says about itself in forwarding headers is dropped and replaced by what is true.
 */
public final class FrontDoor implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_CONNECTIONS_PER_SERVICE = 256;
    private static final int MAX_SOCKETS = 20_000;

    private final int port;
    private final Map<Service, Integer> ports;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    private final HttpProxy requests;
    private final SocketTunnel sockets;

    public FrontDoor(int port, Map<Service, Integer> ports) {
        this.port = port;
        this.ports = new ConcurrentHashMap<>(ports);
        this.requests = HttpProxy.reverseProxy(
                        vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MAX_CONNECTIONS_PER_SERVICE)))
                .origin(OriginRequestProvider.selector(
                        context -> Future.succeededFuture(SocketAddress.inetSocketAddress(
                                portFor(context.request().proxiedRequest()), LOOPBACK))));
        this.sockets = new SocketTunnel(vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MAX_SOCKETS)));
    }

    /** Opens it; a service that is not up yet makes it answer 502. */
    public void start() {
        await(vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port))
                .requestHandler(this::route)
                .listen());
    }

    /** From now on requests and new sockets of a service go to this port; open sockets stay where they are. */
    public void turn(Service service, int servicePort) {
        ports.put(service, servicePort);
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /** Runs on an event loop. */
    private void route(HttpServerRequest request) {
        if (Route.of(request.path()).isEmpty()) {
            Problem.NOT_FOUND.answer(request);
            return;
        }
        ForwardingHeaders.replaceIn(request);
        if (SocketTunnel.isAskedFor(request)) {
            sockets.open(request, portFor(request));
        } else {
            requests.handle(request);
        }
    }

    private int portFor(HttpServerRequest request) {
        return Route.of(request.path()).map(ports::get).orElseThrow();
    }

    private void await(Future<?> action) {
        try {
            action.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new LocalRunException(
                    "The front door can't use port %d (%s)."
                            .formatted(port, e.getCause().getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
