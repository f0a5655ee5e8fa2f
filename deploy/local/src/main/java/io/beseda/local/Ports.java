package io.beseda.local;

import io.beseda.local.process.FreePorts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every port of one run, all of them on the loopback address. */
public record Ports(
        int frontDoor,
        int demoSite,
        Map<Service, Integer> http,
        Map<Service, Integer> management,
        int kafka,
        int kafkaController,
        int postgresql) {

    private static final int DEMO_SITE = 10;
    private static final int MANAGEMENT = 20;
    private static final int KAFKA = 31;
    private static final int KAFKA_CONTROLLER = 32;
    private static final int POSTGRESQL = 33;
    private static final int HIGHEST = 65_535;

    public Ports {
        http = Map.copyOf(http);
        management = Map.copyOf(management);
    }

    /**
     * The ports that follow from the front door's.
     *
     * @throws LocalRunException when they would not all fit between 1024 and 65535
     */
    public static Ports from(int frontDoor) {
        if (frontDoor < 1024 || frontDoor + POSTGRESQL > HIGHEST) {
            throw new LocalRunException("--port %d is out of range: choose one from 1024 to %d."
                    .formatted(frontDoor, HIGHEST - POSTGRESQL));
        }
        var http = new EnumMap<Service, Integer>(Service.class);
        var management = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            http.put(service, frontDoor + service.portOffset());
            management.put(service, frontDoor + MANAGEMENT + service.portOffset());
        }
        return new Ports(
                frontDoor,
                frontDoor + DEMO_SITE,
                http,
                management,
                frontDoor + KAFKA,
                frontDoor + KAFKA_CONTROLLER,
                frontDoor + POSTGRESQL);
    }

    /** Ports that are free now, for runs that must not meet another one. */
    public static Ports free() {
        var free = FreePorts.distinct(5 + 2 * Service.values().length).iterator();
        var http = new EnumMap<Service, Integer>(Service.class);
        var management = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            http.put(service, free.next());
            management.put(service, free.next());
        }
        return new Ports(free.next(), free.next(), http, management, free.next(), free.next(), free.next());
    }

    /** These, with ports that are free now for one service. */
    public Ports moved(Service service) {
        var free = FreePorts.distinct(2).iterator();
        var movedHttp = new EnumMap<>(http);
        var movedManagement = new EnumMap<>(management);
        movedHttp.put(service, free.next());
        movedManagement.put(service, free.next());
        return new Ports(frontDoor, demoSite, movedHttp, movedManagement, kafka, kafkaController, postgresql);
    }

    /** Who listens where, by the names people know. */
    public Map<String, Integer> byName() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("front-door", frontDoor);
        named.put("demo-site", demoSite);
        for (var service : Service.values()) {
            named.put(service.directory(), http.get(service));
            named.put(service.directory() + "-management", management.get(service));
        }
        named.put("kafka", kafka);
        named.put("kafka-controller", kafkaController);
        named.put("postgresql", postgresql);
        return named;
    }

    /** @throws LocalRunException naming the first port that somebody else uses */
    public void requireFree() {
        byName().forEach((name, port) -> {
            if (!FreePorts.isFree(port)) {
                throw new LocalRunException(
                        "Port %d (%s) is taken by another program: stop that one, or start with other ports, for example --port %d."
                                .formatted(port, name, frontDoor > 30_000 ? frontDoor - 1000 : frontDoor + 1000));
            }
        });
    }
}
