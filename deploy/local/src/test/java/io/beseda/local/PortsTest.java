package io.beseda.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void everyPortFollowsFromTheFrontDoors() {
        assertThat(Ports.from(8080).byName())
                .isEqualTo(Map.ofEntries(
                        Map.entry("front-door", 8080),
                        Map.entry("demo-site", 8090),
                        Map.entry("chat-config-service", 8081),
                        Map.entry("chat-config-service-management", 8101),
                        Map.entry("widget-gateway", 8082),
                        Map.entry("widget-gateway-management", 8102),
                        Map.entry("conversation-service", 8083),
                        Map.entry("conversation-service-management", 8103),
                        Map.entry("crm-entity-service", 8084),
                        Map.entry("crm-entity-service-management", 8104),
                        Map.entry("kafka", 8111),
                        Map.entry("kafka-controller", 8112),
                        Map.entry("postgresql", 8113)));
    }

    @Test
    void freePortsAreAllDifferent() {
        var ports = Ports.free().byName().values();

        assertThat(new HashSet<>(ports)).hasSameSizeAs(ports);
    }

    @Test
    void aTakenPortIsNamedWithAWayOut() throws Exception {
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LocalRunException.class)
                    .hasMessageStartingWith("Port %d (kafka) is taken by another program: ", taken.getLocalPort())
                    .hasMessageContaining("--port ");
        }
    }

    @Test
    void aPortWithoutRoomForTheOthersIsRefused() {
        assertThatThrownBy(() -> Ports.from(65_510))
                .isInstanceOf(LocalRunException.class)
                .hasMessage("--port 65510 is out of range: choose one from 1024 to 65502.");
    }
}
