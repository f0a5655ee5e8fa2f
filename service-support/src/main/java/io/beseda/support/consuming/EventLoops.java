package io.beseda.support.consuming;

import io.beseda.support.event.EventCodec;
import io.beseda.support.kafka.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Runs one {@link EventLoop} per {@link EventHandler} of the service, from start-up to shutdown; live while all of them are. */
@Liveness
@ApplicationScoped
public class EventLoops implements HealthCheck {

    private static final Duration PARKING_MAX_BLOCK = Duration.ofSeconds(10);

    private final Instance<EventHandler> handlers;
    private final KafkaClients clients;
    private final EventCodec codec;
    private final MeterRegistry registry;
    private final String service;
    private List<EventLoop> loops = List.of();
    private Producer<String, byte[]> parking;

    @Inject
    public EventLoops(
            @Any Instance<EventHandler> handlers,
            KafkaClients clients,
            EventCodec codec,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.handlers = handlers;
        this.clients = clients;
        this.codec = codec;
        this.registry = registry;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        if (handlers.isUnsatisfied()) {
            return;
        }
        parking = clients.producer(service + "-parking", PARKING_MAX_BLOCK);
        ParkedRecords parked = new ParkedRecords(service, parking);
        loops = handlers.stream()
                .map(handler -> new EventLoop(
                        service,
                        clients,
                        parked,
                        codec,
                        new LoopMetrics(registry, service, handler.topic().topicName()),
                        handler))
                .toList();
        loops.forEach(EventLoop::start);
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(EventLoop::close);
        if (parking != null) {
            parking.close(PARKING_MAX_BLOCK);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event loops")
                .status(loops.stream().allMatch(EventLoop::isAlive))
                .build();
    }
}
