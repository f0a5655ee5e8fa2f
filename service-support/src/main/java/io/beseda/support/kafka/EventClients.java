package io.beseda.support.kafka;

import io.beseda.support.event.EventCodec;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's access to Kafka, from its {@code kafka.*} settings and its name. */
@Singleton
public class EventClients {

    @Produces
    @Singleton
    KafkaClients clients(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        return new KafkaClients(settings);
    }

    @Produces
    @Singleton
    EventCodec codec(@ConfigProperty(name = "quarkus.application.name") String service) {
        return new EventCodec(service);
    }
}
