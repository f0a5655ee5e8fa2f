package io.beseda.support.consuming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters of one consumer: an alarm belongs on {@code parked} and {@code position_lost} above zero. */
public final class LoopMetrics {

    private final Counter handled;
    private final Counter retried;
    private final Counter parked;
    private final Counter positionLost;

    public LoopMetrics(MeterRegistry registry, String service, String topic) {
        handled = counter(registry, "beseda.events.handled", service, topic);
        retried = counter(registry, "beseda.events.retried", service, topic);
        parked = counter(registry, "beseda.events.parked", service, topic);
        positionLost = counter(registry, "beseda.events.position.lost", service, topic);
    }

    void handled(int records) {
        handled.increment(records);
    }

    void retried() {
        retried.increment();
    }

    void parked() {
        parked.increment();
    }

    void positionLost() {
        positionLost.increment();
    }

    private static Counter counter(MeterRegistry registry, String name, String service, String topic) {
        return Counter.builder(name).tag("service", service).tag("topic", topic).register(registry);
    }
}
