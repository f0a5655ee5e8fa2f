package io.beseda.local.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** All processes of the product: the infrastructure first, then the services, each tier at once. */
final class Processes implements AutoCloseable {

    private final Map<String, Supervised> infrastructure = new LinkedHashMap<>();
    private final Map<String, Supervised> services = new ConcurrentSkipListMap<>();
    private final ExecutorService starts = Executors.newCachedThreadPool(daemon("start"));
    private final Consumer<String> say;
    private final Runnable changed;
    private final ScheduledExecutorService restarts = Executors.newScheduledThreadPool(2, daemon("restart"));

    Processes(Components components, Consumer<String> say, Runnable changed) {
        this.say = say;
        this.changed = changed;
        components.infrastructure().forEach(it -> infrastructure.put(it.name(), supervised(it)));
        components.services().forEach(it -> services.put(it.name(), supervised(it)));
    }

    /** Returns when all are ready; throws what the first that failed threw. */
    void startAll() {
        atOnce(infrastructure.values(), Supervised::start);
        atOnce(services.values(), Supervised::start);
    }

    /** Starts the successor of a running service and returns the predecessor, which goes on, once the successor is ready. */
    Supervised succeed(Component successor) {
        var next = supervised(successor);
        next.start();
        return services.put(successor.name(), next);
    }

    Supervised get(String name) {
        return Optional.ofNullable(infrastructure.get(name))
                .or(() -> Optional.ofNullable(services.get(name)))
                .orElseThrow(() -> new IllegalArgumentException("no process of this product is named " + name));
    }

    List<Supervised> all() {
        var all = new ArrayList<>(infrastructure.values());
        all.addAll(services.values());
        return all;
    }

    void retireServices() {
        atOnce(services.values(), Supervised::retire);
    }

    /** Stops what the services write to: Kafka, then PostgreSQL. */
    @Override
    public void close() {
        infrastructure.get(Product.KAFKA).retire();
        infrastructure.get(Product.POSTGRESQL).retire();
        restarts.shutdownNow();
        starts.shutdown();
    }

    private Supervised supervised(Component component) {
        return new Supervised(component, restarts, say, changed);
    }

    private void atOnce(Collection<Supervised> processes, Consumer<Supervised> action) {
        var running = processes.stream()
                .map(process -> CompletableFuture.runAsync(() -> action.accept(process), starts))
                .toArray(CompletableFuture<?>[]::new);
        try {
            firstFailureOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Ends when all have ended, or as soon as one has failed. */
    private static CompletableFuture<Void> firstFailureOf(CompletableFuture<?>[] running) {
        var result = new CompletableFuture<Void>();
        for (var one : running) {
            one.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(failure);
                }
            });
        }
        CompletableFuture.allOf(running).thenRun(() -> result.complete(null));
        return result;
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            var thread = new Thread(task, "beseda-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
