package io.beseda.crm.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes one attempt to deliver, on the calling thread, within the time-out. Connects to the address that was checked and to no other,
 * follows no redirect, sends nothing of ours but the delivery, and reads no more of the answer than is kept.
 */
@ApplicationScoped
public class DeliveryClient {

    private final PublicAddresses addresses;
    private final WebhookSettings settings;
    private final Clock clock;
    private final HttpClient client;

    @Inject
    public DeliveryClient(Vertx vertx, PublicAddresses addresses, WebhookSettings settings, Clock clock) {
        this(vertx, new HttpClientOptions(), addresses, settings, clock);
    }

    /** @param options what tests trust besides the public authorities */
    DeliveryClient(
            Vertx vertx, HttpClientOptions options, PublicAddresses addresses, WebhookSettings settings, Clock clock) {
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setConnectTimeout(Math.toIntExact(settings.timeout().toMillis()))
                .setForceSni(true)
                .setMaxPoolSize(settings.concurrency()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    Attempt send(Delivery delivery) throws InterruptedException {
        Instant start = clock.instant();
        long startNanos = System.nanoTime();
        Outcome outcome = outcome(delivery, start);
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        return new Attempt(start, took, outcome.status(), outcome.failure(), outcome.answer());
    }

    private record Outcome(Optional<Integer> status, Optional<Attempt.Failure> failure, String answer) {

        static Outcome failed(Attempt.Failure failure) {
            return new Outcome(Optional.empty(), Optional.of(failure), "");
        }
    }

    private Outcome outcome(Delivery delivery, Instant time) throws InterruptedException {
        Optional<InetAddress> address;
        try {
            address = addresses.of(delivery.destination().host());
        } catch (UnknownHostException e) {
            return Outcome.failed(Attempt.Failure.UNKNOWN_HOST);
        }
        if (address.isEmpty()) {
            return Outcome.failed(Attempt.Failure.ADDRESS_REFUSED);
        }
        var open = new AtomicReference<HttpClientRequest>();
        Future<Outcome> answer = client.request(options(delivery, address.get(), time))
                .onSuccess(open::set)
                .compose(request -> request.send(Buffer.buffer(delivery.body())))
                .compose(DeliveryClient::read);
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Optional.ofNullable(open.get()).ifPresent(HttpClientRequest::reset);
            return Outcome.failed(Attempt.Failure.TIMED_OUT);
        } catch (ExecutionException e) {
            return Outcome.failed(Attempt.Failure.NOT_CONNECTED);
        }
    }

    private static RequestOptions options(Delivery delivery, InetAddress address, Instant time) {
        Destination destination = delivery.destination();
        String id = delivery.eventId().toString();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, destination.port())))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.secure())
                .setURI(destination.target())
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .putHeader(HttpHeaders.USER_AGENT, "Beseda-Webhooks/1.0")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(time.getEpochSecond()))
                .putHeader("webhook-signature", delivery.secret().signature(id, time, delivery.body()));
    }

    private static Future<Outcome> read(HttpClientResponse response) {
        Promise<Outcome> outcome = Promise.promise();
        Buffer kept = Buffer.buffer();
        response.handler(part -> {
            kept.appendBuffer(part, 0, Math.min(part.length(), Attempt.MAX_ANSWER - kept.length()));
            if (kept.length() == Attempt.MAX_ANSWER && outcome.tryComplete(answered(response, kept))) {
                response.request().reset();
            }
        });
        response.exceptionHandler(outcome::tryFail);
        response.endHandler(end -> outcome.tryComplete(answered(response, kept)));
        return outcome.future();
    }

    private static Outcome answered(HttpClientResponse response, Buffer kept) {
        return new Outcome(Optional.of(response.statusCode()), Optional.empty(), kept.toString(UTF_8));
    }
}
